import { Marked, type Token, type Tokens } from 'marked';
import type { MarkdownProblem } from './problem.ts';
import { isVague } from './vague.ts';

const parser = new Marked({ gfm: true });

/** Levels of headings a text may have: `##` and `###`; the first level is the title of the page. */
const TOP = 2;
const DEEPEST = 3;

/** Addresses a link may have: web, mail, telephone, or a place on this site. */
const TARGET = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?\d|\/(?!\/)|#.)/i;
const ADDRESS = /^(?:https?:\/\/|www\.)/i;

/** The words of tokens without their marks. */
function wordsOf(tokens: readonly Token[] | undefined): string {
  const words = (tokens ?? []).map((token) => {
    const { tokens: inner, text } = token as { tokens?: Token[]; text?: string };
    return inner ? wordsOf(inner) : (text ?? '');
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

function ofHeading({ depth, tokens }: Tokens.Heading, isUnder: boolean): MarkdownProblem[] {
  const heading = wordsOf(tokens);
  if (!heading) return [{ code: 'heading-empty' }];
  if (depth < TOP) return [{ code: 'heading-top', heading }];
  if (depth > DEEPEST) return [{ code: 'heading-deep', heading }];
  return depth > TOP && !isUnder ? [{ code: 'heading-skips', heading }] : [];
}

function ofLink({ href, tokens }: Tokens.Link): MarkdownProblem[] {
  const text = wordsOf(tokens);
  const target = href.trim();
  if (!text) return [{ code: 'link-empty', href: target }];
  if (!TARGET.test(target)) return [{ code: 'link-target', text, href: target }];
  if (ADDRESS.test(text)) return [{ code: 'link-bare', text }];
  return isVague(text) ? [{ code: 'link-vague', text }] : [];
}

/** What the text is read as, outside in, in its order. */
function tokensOf(source: string): Token[] {
  const found: Token[] = [];
  void parser.walkTokens(parser.lexer(source), (token) => void found.push(token));
  return found;
}

/**
 * What is wrong with the headings, links and pictures of a Markdown text. Pure.
 * @param mayHaveHeadings false below a question
 */
export function judgeMarkdown(source: string, mayHaveHeadings = true): MarkdownProblem[] {
  let isUnder = false;
  return tokensOf(source).flatMap((token): MarkdownProblem[] => {
    switch (token.type) {
      case 'heading': {
        const heading = token as Tokens.Heading;
        const problems = mayHaveHeadings
          ? ofHeading(heading, isUnder)
          : [{ code: 'heading-here' as const, heading: wordsOf(heading.tokens) }];
        // One jump is said once, not for each heading after it.
        isUnder = true;
        return problems;
      }
      case 'link':
        return ofLink(token as Tokens.Link);
      case 'image':
        return [{ code: 'image', text: String((token as Tokens.Image).text) }];
      default:
        return [];
    }
  });
}
