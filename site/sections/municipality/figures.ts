import type { Figure, Municipality } from '@standort/model';
import type { FactRow } from '../../components/fact-list/row.ts';
import { figureText } from '../../components/figure/value.ts';
import { say } from '../../content/localised.ts';
import type { FactLine } from '../region/fact-line.ts';
import { figureLine, isFresh } from '../region/figures.ts';
import { t, type Locale } from '../../i18n/t.ts';
import { tradeTaxOf, tradeTaxScale } from '../place/trade-tax.ts';
import type { Instrument } from '../site/figures.ts';
import { figureOf, isTimeless } from './data.ts';

const COMMON = new Set(['population', 'area', 'elevation', 'elevation-range', 'highest-point']);

/** A figure only this municipality has; it leads. */
const ownFigure = (town: Municipality, today: string): Figure | undefined =>
  town.figures.find((figure) => !COMMON.has(figure.id ?? '') && !figure.caution && isFresh(figure.asOf, today));

/** The four instruments of a municipality: firms, what only it has (else its area), people, trade tax. */
export function instrumentsOf(town: Municipality, firms: number, locale: Locale, today: string): Instrument[] {
  const second = ownFigure(town, today) ?? figureOf(town.figures, 'area');
  const people = figureOf(town.figures, 'population');
  const tax = tradeTaxOf(town);
  return [
    { figure: { label: t(locale, 'place.firms'), value: firms, asOf: today, note: t(locale, 'place.counted') } },
    ...(second ? [{ figure: second }] : []),
    ...(people ? [{ figure: people }] : []),
    ...(tax ? [{ figure: { ...tax, label: t(locale, 'place.tradeTax') }, ruler: tradeTaxScale(tax.value) }] : []),
  ];
}

/** A unit may end in a dot already ("v. H."). */
const withNote = (value: string, note: string | undefined): string =>
  note === undefined ? value : `${value}${value.endsWith('.') ? '' : '.'} ${note}`;

const rowOf = (locale: Locale, figure: Figure): FactRow => ({
  label: figure.label,
  text: withNote(figureText(locale, figure), figure.note && say(figure.note, locale)),
  asOf: figure.asOf,
  asOfNote: figure.asOfNote,
  sources: figure.sources,
  checkedOn: figure.checkedOn,
  checkDueOn: figure.checkDueOn,
});

export interface Glance {
  rows: FactRow[];
  /** Folded. */
  older: FactLine[];
}

/** All other figures of a municipality; old ones folded, measures of the land never. */
export function glanceOf(town: Municipality, shown: readonly Instrument[], locale: Locale, today: string): Glance {
  const rest = town.figures.filter((figure) => !shown.some((instrument) => instrument.figure === figure));
  const open = rest.filter((figure) => isTimeless(figure) || isFresh(figure.asOf, today));
  return {
    rows: open.map((figure) => rowOf(locale, figure)),
    older: rest.filter((figure) => !open.includes(figure)).map(figureLine),
  };
}

/** Property taxes; trade tax stands among the instruments. */
export const taxRows = (town: Municipality, locale: Locale): FactRow[] =>
  town.taxRates.filter(({ id }) => id !== 'trade-tax').map((figure) => rowOf(locale, figure));
