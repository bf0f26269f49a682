import type { Figure, Locale, Municipality } from '@standort/model';
import type { Scale } from '../../components/ruler/scale.ts';
import { t } from '../../i18n/t.ts';
import { figureOf } from '../municipality/data.ts';
import { tradeTaxOf, tradeTaxScale } from '../place/trade-tax.ts';
import { roundUp } from '../region/scale.ts';

/** One figure of all municipalities on one scale. */
export interface Column {
  id: string;
  label: string;
  /** Key of the municipality → its figure. */
  cells: ReadonlyMap<string, Figure>;
  /** Scale of the column without needles; undefined where there is nothing to compare. */
  scale?: Omit<Scale, 'at'>;
}

/** About this many ticks a ruler. */
const TICKS = 25;

/** From zero to a round number above the largest value. */
function fromZero(values: readonly number[]): Omit<Scale, 'at'> | undefined {
  const most = Math.max(...values);
  if (values.length < 2 || !(most > 0)) return undefined;
  const step = roundUp(most / TICKS);
  return { from: 0, to: Math.ceil(most / (step * 5)) * step * 5, step };
}

function column(
  id: string,
  label: string,
  towns: readonly Municipality[],
  find: (town: Municipality) => Figure | undefined,
): Column {
  const cells = new Map(
    towns.flatMap((town) => {
      const figure = find(town);
      return figure ? [[town.key, figure] as const] : [];
    }),
  );
  const scale = fromZero([...cells.values()].map(({ value, valueTo = value }) => valueTo));
  return scale ? { id, label, cells, scale } : { id, label, cells };
}

/** What municipalities are compared by. Trade tax has its own range; zero would say nothing there. */
export function columnsOf(towns: readonly Municipality[], locale: Locale): Column[] {
  const by = (id: string) => (town: Municipality) => figureOf(town.figures, id);
  const tax = column('trade-tax', t(locale, 'place.tradeTax'), towns, tradeTaxOf);
  const taxScale = tradeTaxScale();
  return [
    column('population', t(locale, 'place.people'), towns, by('population')),
    column('area', t(locale, 'place.area'), towns, by('area')),
    column('elevation', t(locale, 'place.height'), towns, by('elevation')),
    taxScale ? { ...tax, scale: taxScale } : tax,
  ].filter(({ cells }) => cells.size > 0);
}

/** The needles of a figure: both ends of a span. */
export const needlesOf = ({ value, valueTo }: Pick<Figure, 'value' | 'valueTo'>): number[] =>
  valueTo === undefined ? [value] : [value, valueTo];
