import type { CheckRow } from '../start-page/overview.ts';

/** What the page "Prüfungen" shows; made by `list.ts`, shown by `src/admin/freshness`. */

/** One entry somebody should look at. */
export interface CheckListRow extends CheckRow {
  type: string;
  documentId: string;
  /** Whether the person at work may say that it is still right. */
  mayConfirm: boolean;
}

export interface CheckList {
  /** How many there are; `rows` holds the first of them. */
  total: number;
  rows: CheckListRow[];
}

/** What the form says of its entry; null = the person at work does not keep it, or nothing of it is public. */
export type EntryCheck = Omit<CheckListRow, 'kind' | 'title' | 'municipality' | 'form'> | null;

/** An entry somebody says is still right. */
export interface Confirmation {
  type: string;
  documentId: string;
}

/** What became of it. */
export interface Confirmed extends Confirmation {
  isDone: boolean;
  /** In German, why not; null if it is done. */
  problem: string | null;
}

/** Until the next check, in months; what is offered on the desk. */
export const INTERVALS = [3, 6, 12] as const;
