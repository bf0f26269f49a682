const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
const withLinks = (text: string): string => text.replace(/https?:\/\/[^\s<]+[^\s<.,;:)]/g, '<a href="$&">$&</a>');

/** The same letter as HTML: paragraphs, lines and links of the plain text, nothing else. Pure. */
export const htmlOf = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${withLinks(escaped(paragraph)).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
