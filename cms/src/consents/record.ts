import { randomUUID } from 'node:crypto';
import type { Consent } from '../content/consent.ts';

/** What the register keeps of a consent; forms neither show nor change it. */
export interface Kept {
  /** Same in all languages and states of a story. */
  recordId?: string | null;
  /** Name of the file with the signed paper, in the private folder. */
  paper?: string | null;
  /** YYYY-MM-DD; set = it holds no more. */
  withdrawnOn?: string | null;
  withdrawnBy?: string | null;
  withdrawnNote?: string | null;
}

/** A consent as the database holds it. */
export interface ConsentRow extends Consent, Kept {
  id?: number | string;
}

const keptOf = ({ recordId, paper, withdrawnOn, withdrawnBy, withdrawnNote }: Kept): Kept => ({
  recordId: recordId ?? randomUUID(),
  paper: paper ?? null,
  withdrawnOn: withdrawnOn ?? null,
  withdrawnBy: withdrawnBy ?? null,
  withdrawnNote: withdrawnNote ?? null,
});

const wordsOf = ({ scope, givenOn, validUntil, heldBy }: Consent): string =>
  JSON.stringify([[...(scope ?? [])].sort(), givenOn ?? null, validUntil ?? null, heldBy?.trim() ?? null]);

/**
 * Consents as a form sends them, with what the register keeps of them: found by number, by name, or by saying the same
 * (a language that is added brings neither). What a form says of these fields itself is not believed. Pure but for the
 * names of new ones.
 * @param stored those of the story's drafts, in all languages
 */
export function withKept(given: readonly ConsentRow[], stored: readonly ConsentRow[]): ConsentRow[] {
  const taken = new Set<string>();
  return given.map((consent) => {
    const is = (one: ConsentRow) => typeof one.recordId === 'string' && !taken.has(one.recordId);
    const found =
      stored.find((one) => is(one) && consent.id !== undefined && String(one.id) === String(consent.id)) ??
      stored.find((one) => is(one) && one.recordId === consent.recordId) ??
      stored.find((one) => is(one) && wordsOf(one) === wordsOf(consent));
    const kept = keptOf(found ?? {});
    if (typeof kept.recordId === 'string') taken.add(kept.recordId);
    return { ...consent, ...kept };
  });
}

/** Consents that were withdrawn stay so, wherever they come from. Pure. @param ended as the withdrawals note them */
export function withWithdrawals(consents: readonly ConsentRow[], ended: readonly ConsentRow[]): ConsentRow[] {
  const known = new Map(ended.map((consent) => [consent.recordId, consent]));
  return consents.map((consent) => {
    const { withdrawnOn, withdrawnBy, withdrawnNote } = known.get(consent.recordId) ?? consent;
    return { ...consent, withdrawnOn, withdrawnBy, withdrawnNote };
  });
}

export type ConsentState =
  { is: 'valid' } | { is: 'ending'; days: number } | { is: 'expired' } | { is: 'withdrawn'; on: string };

/** So many days before its end a consent is told of as ending. */
export const AHEAD = 30;

const DAY = 86_400_000;

/** How a consent stands on a day (YYYY-MM-DD). Pure. */
export function stateOf({ validUntil, withdrawnOn }: Consent & Kept, today: string): ConsentState {
  if (withdrawnOn) return { is: 'withdrawn', on: withdrawnOn };
  if (!validUntil) return { is: 'valid' };
  const days = (Date.parse(validUntil) - Date.parse(today)) / DAY;
  return days < 0 ? { is: 'expired' } : days <= AHEAD ? { is: 'ending', days } : { is: 'valid' };
}
