import type { CommercialSite, Figure, Industry, JobStory, LocationFactor } from '@standort/model';
import { isFresh } from '../region/figures.ts';
import { bySiteState } from '../../content/site-order.ts';

/** Instruments in a row of the home page. */
const ROW = 4;

/** A figure that may stand on the home page today. */
const fit =
  (today: string) =>
  ({ highlight, caution, asOf }: Figure): boolean =>
    highlight && !caution && isFresh(asOf, today);

/** Parts of a figure's id that say it counts people who learn, or who work. */
const LEARN = ['apprentices', 'graduates', 'trainees'];
const PEOPLE = [...LEARN, 'employees'];
const speaksOf =
  (words: readonly string[]) =>
  ({ id }: Figure): boolean =>
    id?.split('-').some((part) => words.includes(part)) ?? false;

/** Units in which growth is measured: money and floor. */
const BUILT = /€|^(?:m²|ha)$/;

export const byRank = (a: { rank: number; key: string }, b: { rank: number; key: string }): number =>
  a.rank - b.rank || (a.key < b.key ? -1 : 1);

/** The first of each list, then the second of each, and so on. */
export const inTurns = <T>(lists: readonly (readonly T[])[]): T[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, k) => lists.flatMap((list) => list.slice(k, k + 1))).flat();
};

type Profile = Pick<Industry, 'rank' | 'key' | 'figures'>;
type Factor = Pick<LocationFactor, 'rank' | 'key' | 'kind' | 'figures'>;

/** People who learn and work here, one figure per industry, and last what the hard factors say of it. */
export function workFigures(industries: readonly Profile[], factors: readonly Factor[], today: string): Figure[] {
  const people = [...industries].sort(byRank).map(({ figures }) => {
    const own = figures.filter(fit(today)).filter(speaksOf(PEOPLE));
    return [...own.filter(speaksOf(LEARN)), ...own.filter((figure) => !speaksOf(LEARN)(figure))];
  });
  const general = [...factors]
    .sort(byRank)
    .filter(({ kind }) => kind === 'hard')
    .flatMap(({ figures }) => figures.filter(fit(today)))
    .slice(0, 1);
  return [...inTurns(people).slice(0, ROW - general.length), ...general];
}

/** What has been built or invested, one figure per industry first. */
export const growthFigures = (industries: readonly Profile[], today: string, most = ROW): Figure[] =>
  inTurns(
    [...industries]
      .sort(byRank)
      .map(({ figures }) => figures.filter(fit(today)).filter(({ unit }) => unit && BUILT.test(unit.de))),
  ).slice(0, most);

/** What life here is like: the soft factors. */
export const livingFigures = (factors: readonly Factor[], today: string): Figure[] =>
  inTurns(
    [...factors]
      .sort(byRank)
      .filter(({ kind }) => kind === 'soft')
      .map(({ figures }) => figures.filter(fit(today))),
  ).slice(0, ROW);

/** Different places first, then whatever comes next. */
function spreadOut<T>(list: readonly T[], placeOf: (item: T) => string, most: number): T[] {
  const seen = new Set<string>();
  const first = list.filter((item) => !seen.has(placeOf(item)) && seen.add(placeOf(item)));
  return [...first, ...list.filter((item) => !first.includes(item))].slice(0, most);
}

/** Sites for the home page: what can be had first, one per municipality where there are enough. */
export const homeSites = (sites: readonly CommercialSite[], most = 3): CommercialSite[] =>
  spreadOut([...sites].sort(bySiteState), ({ municipality }) => municipality, most);

/** Stories for the home page: trades one can learn first, in the order of the industries, from different places. */
export function homeStories(
  stories: readonly JobStory[],
  industries: readonly Pick<Industry, 'key' | 'rank'>[],
  most = 2,
): JobStory[] {
  const rank = new Map(industries.map(({ key, rank: r }) => [key, r]));
  const learns = ({ audiences }: Pick<JobStory, 'audiences'>) => Number(audiences.includes('apprentice'));
  const ordered = [...stories].sort(
    (a, b) =>
      learns(b) - learns(a) ||
      (rank.get(a.industry ?? '') ?? Infinity) - (rank.get(b.industry ?? '') ?? Infinity) ||
      (a.key < b.key ? -1 : 1),
  );
  return spreadOut(
    spreadOut(ordered, ({ industry }) => industry ?? '', ordered.length),
    ({ municipality }) => municipality,
    most,
  );
}
