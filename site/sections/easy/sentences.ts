/** A sentence ends where a capital or an opening quotation mark follows. */
const END = /(?<=[.?!][“"]?) (?=[„“"]?\p{Lu})/gu;

/** Plain language: every sentence a paragraph of its own. Lists and headings stay as they are. */
export const oneSentenceEach = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => (/^\s*([-*#>]|\d+\.)/.test(line) ? line : line.replace(END, '\n\n')))
    .join('\n');
