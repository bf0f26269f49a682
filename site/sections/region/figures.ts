import { LOCALES, type Figure, type Locale, type Words } from '@standort/model';
import { formatNumber, isOld } from '../../i18n/format.ts';
import { say } from '../../content/localised.ts';
import { figureText, type FigureData } from '../../components/figure/value.ts';
import type { FactLine } from './fact-line.ts';

/** Young enough, and dated: may stand as an instrument or in the open. */
export const isFresh = (asOf: string, today: string): boolean => asOf !== 'undated' && !isOld(asOf, today);

export interface SortedFigures {
  /** Instruments. */
  fresh: Figure[];
  /** Too old or undated: folded, with their date. */
  older: Figure[];
  /** Only in factual context. */
  cautious: Figure[];
}

/** Sorts figures by how they may be shown; the order within a group stays the editors'. */
export const sortFigures = (figures: readonly Figure[], today: string): SortedFigures => ({
  fresh: figures.filter(({ asOf, caution }) => !caution && isFresh(asOf, today)),
  older: figures.filter(({ asOf, caution }) => !caution && !isFresh(asOf, today)),
  cautious: figures.filter(({ caution }) => caution),
});

/** In every language all parts have. */
const inAll = (parts: readonly Words[], join: (locale: Locale) => string): Words => ({
  de: join('de'),
  ...Object.fromEntries(
    LOCALES.filter((locale) => locale !== 'de' && parts.every((part) => part[locale] !== undefined)).map((locale) => [
      locale,
      join(locale),
    ]),
  ),
});

/** The other values of a figure's breakdown, in words: "Dresden 8,43 · Sachsen 6,22". */
export function comparison({
  breakdown = [],
  value,
  valueTo,
}: Pick<Figure, 'breakdown' | 'value' | 'valueTo'>): Words | undefined {
  const others = valueTo === undefined ? breakdown.filter((part) => part.value !== value) : breakdown;
  if (others.length === 0) return undefined;
  return inAll(
    others.map(({ label }) => label),
    (locale) => others.map((part) => `${say(part.label, locale)}\u00a0${formatNumber(locale, part.value)}`).join(' · '),
  );
}

/** A figure as an instrument. With a comparison the note gives way to it, unless both are wanted or it tells of a conflict. */
export function instrument(figure: Figure, notes: 'short' | 'all' = 'all'): FigureData {
  const compared = comparison(figure);
  const { note } = figure;
  if (!compared) return figure;
  if (!note || (notes === 'short' && !figure.conflict)) return { ...figure, note: compared };
  return { ...figure, note: inAll([compared, note], (locale) => `${say(compared, locale)}; ${say(note, locale)}`) };
}

/** A figure as one line of text, for lists: "Übernachtungen: rund 500.000 (Stadt); Sachsen 6,22; mit Umland." */
export const figureLine = (figure: Figure): FactLine => {
  const { label, note, scope, unit, asOf, asOfNote, sources } = figure;
  const parts = [label, note, scope, unit].filter((part) => part !== undefined);
  const text = inAll(parts, (locale) => {
    const value = `${say(label, locale)}: ${figureText(locale, figure)}${scope ? ` (${say(scope, locale)})` : ''}`;
    const further = [comparison(figure), note].filter((part) => part !== undefined).map((part) => say(part, locale));
    return [value, ...further].join('; ').replace(/\.?$/, '.');
  });
  return { text, asOf, asOfNote, sources };
};
