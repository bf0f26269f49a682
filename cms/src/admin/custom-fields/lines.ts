/** Text of a text field → one entry per line, without blanks around and without empty lines. */
export const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const fromLines = (lines: readonly string[] | null | undefined): string => (lines ?? []).join('\n');
