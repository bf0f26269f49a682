import { DEFAULT_LOCALE, LOCALES } from '@standort/model';
import type { ChangedVersion, Pair } from './candidates.ts';
import type { GapRow } from './overview.ts';

/** How many rows a list shows. */
export const MOST = 8;
/** Languages published in one go follow each other within this time, in ms. */
const ONE_GO = 60_000;

/** A time as the database gives it, in ms. */
export const momentOf = (value: unknown): number =>
  typeof value === 'number' ? value : new Date(value as string | Date).getTime();

export interface Draft {
  documentId: string;
  /** The first language, in their order, whose row is newer than what is published. */
  locale: string | null;
  changedAt: number;
}

const orderOf = ({ locale }: ChangedVersion): number => LOCALES.findIndex((one) => one === (locale ?? DEFAULT_LOCALE));

/** One draft per entry, the last changed first. */
export function draftsOf(versions: readonly ChangedVersion[]): Draft[] {
  const drafts = [...Map.groupBy(versions, ({ documentId }) => documentId)].map(([documentId, of]): Draft => {
    const [first] = [...of].sort((a, b) => orderOf(a) - orderOf(b));
    const changedAt = Math.max(...of.map((version) => momentOf(version.changedAt)));
    return { documentId, locale: first?.locale ?? null, changedAt };
  });
  return drafts.sort((a, b) => b.changedAt - a.changedAt);
}

export interface Gap {
  documentId: string;
  language: GapRow['language'];
  state: GapRow['state'];
  germanAt: number;
}

/** Translations that are missing or were published before German was; the newest German text first. */
export function gapsOf(found: readonly Pair[], language: Gap['language']): Gap[] {
  return found
    .map((pair) => ({ ...pair, germanAt: momentOf(pair.germanAt) }))
    .filter(({ otherAt, germanAt }) => otherAt === null || momentOf(otherAt) < germanAt - ONE_GO)
    .map(({ documentId, germanAt, otherAt, hasDraft }): Gap => {
      const state = otherAt === null ? (hasDraft ? 'draft' : 'missing') : 'older';
      return { documentId, language, state, germanAt };
    });
}
