import type { Locale } from '@standort/model';
import type { LogAction } from '../log/log.ts';

/** What the desk shows of versions; made by `versions.ts`, shown by `src/admin/versions`. */

export interface VersionRow {
  id: string;
  /** ISO 8601 */
  at: string;
  /** An address, `import` or `system`. */
  by: string;
  action: LogAction;
  /** Restored: when the version that came back was kept, ISO 8601. */
  earlier: string | null;
  /** The draft says the same. */
  isCurrent: boolean;
  /** It is what the site gets. */
  isPublic: boolean;
}

/** The entry versions belong to. */
export interface VersionedEntry {
  /** `Gewerbefläche` */
  kind: string;
  title: string;
  /** null = the entry has no languages. */
  locale: Locale | null;
  /** Address of its form below the admin; null = it is deleted. */
  form: string | null;
  mayRestore: boolean;
}

export interface VersionList {
  entry: VersionedEntry;
  total: number;
  rows: VersionRow[];
}

/** A field that says something else today. */
export interface Difference {
  /** `Kennzahlen 2 › Wert` */
  field: string;
  /** All languages share it. */
  isShared: boolean;
  /** null = empty */
  now: string | null;
  then: string | null;
}

/** Something the version names that cannot be brought back. */
export interface Missing {
  field: string;
  /** `der Arbeitgeber „Muster GmbH“` */
  name: string;
  reason: 'gone' | 'language' | 'reach';
}

export interface VersionDetail {
  entry: VersionedEntry;
  version: VersionRow;
  differences: Difference[];
  missing: Missing[];
}

export interface Restored {
  /** Where the entry is now; another one if it was deleted. */
  form: string;
  isChanged: boolean;
  missing: Missing[];
}
