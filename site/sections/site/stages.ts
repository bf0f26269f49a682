import type { CommercialSite } from '@standort/model';

/** Steps from the idea to moving in; the four dates of the model belong to the last four. */
export const STAGES = [0, 1, 2, 3, 4, 5] as const;
export type Stage = (typeof STAGES)[number];

/** Stages that have a date of their own in the model. */
export type DatedStage = 2 | 3 | 4 | 5;
const DATED: readonly DatedStage[] = [2, 3, 4, 5];

export interface StageRow {
  stage: Stage;
  state: 'reached' | 'here' | 'ahead';
  /** When it was reached; only what is documented. */
  asOf?: string;
}

const DATES: Readonly<Record<DatedStage, (site: CommercialSite) => string | undefined>> = {
  2: (site) => site.planInForceOn,
  3: (site) => site.servicedOn,
  4: (site) => site.purchasableOn,
  5: (site) => site.occupiableOn,
};

/** Whether a site is on its way to being offered, so that its stage matters. */
export const hasStages = (site: CommercialSite): boolean =>
  site.readiness !== undefined ||
  Object.values(DATES).some((date) => date(site) !== undefined) ||
  !['inUse', 'full'].includes(site.offerStatus);

export function stagesOf(site: CommercialSite): StageRow[] {
  return STAGES.map((stage) => {
    const reached = site.readiness === undefined ? undefined : site.readiness - stage;
    const state = reached === undefined || reached < 0 ? 'ahead' : reached === 0 ? 'here' : 'reached';
    const asOf = stage < 2 ? undefined : DATES[stage as DatedStage](site);
    return asOf === undefined ? { stage, state } : { stage, state, asOf };
  });
}

/** The stages whose date is still to be asked for. */
export const openDates = (site: CommercialSite): DatedStage[] =>
  DATED.filter((stage) => DATES[stage](site) === undefined && stage >= (site.readiness ?? 0));
