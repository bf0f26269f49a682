import { Marked, type Token, type Tokens } from 'marked';

const parser = new Marked({ gfm: true });

/** Blanks of every kind, soft hyphens, and what joins or forbids a break without being seen. */
const UNSEEN = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[„“”«»‟]/gu, '"'],
  [/[‘’‚‛‹›]/gu, "'"],
  [/[‐‑‒–—−]/gu, '-'],
];

/** What a piece of Markdown says by itself; its inner pieces speak for themselves. */
function said(token: Token): string {
  const { tokens, text = '' } = token as { tokens?: Token[]; text?: string };
  switch (token.type) {
    case 'link':
      return (token as Tokens.Link).href;
    case 'def':
      return (token as Tokens.Def).href;
    case 'list':
      return Number((token as Tokens.List).start) > 1 ? String((token as Tokens.List).start) : '';
    case 'table':
    case 'list_item':
      return '';
    default:
      return tokens ? '' : text;
  }
}

/**
 * A text without everything that only forms it: blanks, line breaks, marks of Markdown, kinds of quotes and dashes.
 * Two texts that say the same in the same order come out equal. Words and addresses of links stay. Pure.
 */
export function plain(source: string): string {
  const pieces: string[] = [];
  void parser.walkTokens(parser.lexer(source), (token) => void pieces.push(said(token)));
  const joined = pieces.join('').normalize('NFC').replace(UNSEEN, '');
  return SIGNS.reduce((text, [sign, one]) => text.replace(sign, one), joined);
}
