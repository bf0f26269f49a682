import { Marked, type Tokens } from 'marked';
import type { Locale } from '@standort/model';
import { hyphenate } from '../../i18n/format.ts';

export interface MarkdownOptions {
  /** Language of the text: decides about soft hyphens. */
  lang?: Locale;
  /** Level a `#` heading gets, so that the text fits under the page's own headings. */
  topHeading?: 2 | 3 | 4;
}

const escape = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** Addresses a link may have: web, mail, telephone, or a place on this site. */
const SAFE = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;
const isSafe = (href: string) => SAFE.test(href.trim());

/** Words between tags, entities left alone. */
const soften = (html: string, lang: Locale): string =>
  html.replace(/[^<>]+(?=<|$)|<[^>]*>/g, (part) => (part.startsWith('<') ? part : hyphenate(part, lang)));

/** Setting up costs as much as a page of text. */
const parsers = new Map<number, Marked>();

function parserFor(topHeading: number): Marked {
  const known = parsers.get(topHeading);
  if (known) return known;
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escape(text),
      heading({ tokens, depth }: Tokens.Heading) {
        const level = Math.min(6, Math.max(topHeading, depth + topHeading - 2));
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens);
        if (!isSafe(href)) return text;
        const external = /^https?:/i.test(href.trim()) ? ' rel="external"' : '';
        return `<a href="${escape(href.trim())}"${external}>${text}</a>`;
      },
      image: ({ text }: Tokens.Image) => escape(text),
      checkbox: () => '',
      tablecell({ tokens, header, align }: Tokens.TableCell) {
        const tag = header ? 'th scope="col"' : 'td';
        const name = align === 'right' ? ' class="n"' : '';
        return `<${tag}${name}>${this.parser.parseInline(tokens)}</${header ? 'th' : 'td'}>\n`;
      },
    },
  });
  parsers.set(topHeading, marked);
  return marked;
}

/**
 * Markdown → HTML. Raw HTML is shown as text, never passed on; unsafe links lose their address;
 * headings are shifted below the page's; pictures are left to the picture component and dropped.
 */
export function markdown(source: string, { lang = 'de', topHeading = 2 }: MarkdownOptions = {}): string {
  const html = parserFor(topHeading).parse(source);
  if (typeof html !== 'string') throw new Error('Markdown must be rendered at once.');
  return soften(html, lang);
}
