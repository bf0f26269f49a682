import { DEFAULT_LOCALE, LOCALES } from '@standort/model';
import type { Pair } from '../translations/pairs.ts';
import type { ChangedVersion } from './candidates.ts';
import { momentOf } from './database.ts';
import type { GapRow } from './overview.ts';

/** How many rows a list shows. */
export const MOST = 8;

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

export interface Gap extends Pick<GapRow, 'language' | 'state' | 'germanOn'> {
  documentId: string;
  germanAt: number;
}

/** Translations that are missing, not published, or made from an earlier German text. */
export const gapsOf = (found: readonly Pair[], language: Gap['language']): Gap[] =>
  found.flatMap(({ documentId, germanAt, germanOn, state }) =>
    state === 'complete' ? [] : [{ documentId, language, state, germanAt, germanOn }],
  );
