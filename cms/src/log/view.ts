import type { Locale } from '@standort/model';
import type { LogAction } from './log.ts';

/** What the desk shows of the log; made by `read.ts`, shown by `src/admin/log`. */

export interface LogRow {
  id: string;
  /** ISO 8601 */
  at: string;
  /** An address, `import` or `system`. */
  by: string;
  action: LogAction;
  /** `Gewerbefläche`, `Bild` or `Website` */
  kind: string;
  /** How it was called then; null = the name was removed. */
  title: string | null;
  /** null = it has no languages. */
  language: Locale | null;
  /** null = shared. */
  municipality: string | null;
  /** Restored: when the version that came back was kept, ISO 8601. */
  earlier: string | null;
  /** Address below the admin: of its form, or of its versions if it is deleted; null = it is no entry. */
  form: string | null;
}

/** A value to filter by, and how it is called. */
export interface Choice {
  value: string;
  label: string;
}

export interface LogPage {
  total: number;
  page: number;
  pages: number;
  rows: LogRow[];
  /** What can be filtered by: only what the person at work may see. */
  people: Choice[];
  municipalities: Choice[];
  types: Choice[];
}
