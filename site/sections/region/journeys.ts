import type { Journey, LocationFactor } from '@standort/model';

/** Rings of the hour dial. */
const RINGS = 8;

type WithJourneys = Pick<LocationFactor, 'journeys'>;

/** The factor that tells the region's journeys: the one with most of them. */
export const journeyFactor = <T extends WithJourneys>(factors: readonly T[]): T | undefined =>
  factors.reduce<T | undefined>(
    (most, factor) => (factor.journeys.length > (most?.journeys.length ?? 0) ? factor : most),
    undefined,
  );

/** Its first journeys in the editors' order, as many as the dial has rings. */
export const hourJourneys = (factors: readonly WithJourneys[]): Journey[] =>
  journeyFactor(factors)?.journeys.slice(0, RINGS) ?? [];

/** The journeys of one factor: those on the dial, and the ones the list adds. One journey alone needs no dial. */
export const hourRows = (journeys: readonly Journey[]): { dialled: Journey[]; further: Journey[] } =>
  journeys.length > 1
    ? { dialled: journeys.slice(0, RINGS), further: journeys.slice(RINGS) }
    : { dialled: [], further: [] };
