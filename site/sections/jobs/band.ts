import type { Locale } from '@standort/model';
import { wordsOf } from '../../content/view.ts';
import { sectionsOf } from '../page/sections.ts';

/** The language of those who come from across the border. */
const NEIGHBOUR: Locale = 'cs';

export interface BandPart {
  heading?: string;
  text: string;
  lang: Locale;
}

/**
 * The two addresses of the deep band: the page's own text, and the one for people from across the
 * border, in their language. The neighbour's page opens with that text, so its first text section is
 * the one everybody else shows too.
 */
export function bandParts(locale: Locale): BandPart[] {
  const own = wordsOf('jobs', locale);
  const theirs = wordsOf('jobs', NEIGHBOUR);
  const parts = sectionsOf(own.sections, 'text').map(({ heading, text }): BandPart => ({
    heading,
    text,
    lang: own.lang,
  }));
  const across = sectionsOf(theirs.sections, 'text')[0];
  if (own.lang === NEIGHBOUR || theirs.lang !== NEIGHBOUR || !across) return parts.slice(0, 2);
  return [...parts.slice(0, 1), { heading: across.heading, text: across.text, lang: NEIGHBOUR }];
}
