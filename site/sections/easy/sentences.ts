/** A sentence ends where a capital or an opening quotation mark follows. */
const END = /(?<=[.?!][“"]?) (?=[„“"]?\p{Lu})/gu;

/** Plain language: every sentence begins a line of its own. Lists and headings stay as they are. */
export const oneSentenceALine = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (/^\s*([-*#>]|\d+\.)/.test(line) ? line : line.replace(END, '  \n')))
    .join('\n');
