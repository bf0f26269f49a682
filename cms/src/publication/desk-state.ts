/** What the editors' desk shows of publishing; made by `desk.ts`, shown by `src/admin/publication`. */

import type { FailureKind } from '@standort/model';

/** An entry as people call it, and where it is edited. */
export interface NamedEntry {
  /** `die Gemeinde „Glashütte“` */
  name: string;
  /** Address of its form below the admin; undefined if it is gone. */
  form?: string;
}

export interface DeskRelease {
  id: string;
  /** ISO 8601 */
  at: string;
  /** What changed, at most a few. */
  changes: NamedEntry[];
  /** How many changes are not named. */
  more: number;
}

/** Where something is wrong, as editors know the place. */
export interface DeskFailurePlace {
  entry: NamedEntry | null;
  /** `Kennzahlen 2 › Wert` */
  field: string | null;
  /** Address of the page on the site. */
  page: string | null;
  /** What is wrong there and how to cure it; null = as for every failure of this kind. */
  cure: string | null;
}

/** Why the newest changes are not live. */
export interface DeskFailure {
  kind: FailureKind;
  places: DeskFailurePlace[];
  /** How many places are not named. */
  more: number;
  /** The program's own words, for support. */
  detail: string;
}

export interface DeskState {
  /** Whether the publisher is listening to the CMS. */
  isListening: boolean;
  /** Everything published is on the site. */
  isCurrent: boolean;
  /** How long the newest change took from the click to the site, in ms. */
  latency: number | null;
  /** Changes that are not on the site yet, at most a few. */
  waiting: NamedEntry[];
  failure: DeskFailure | null;
  /** Release the site is held at. */
  held: string | null;
  /** Newest first. */
  releases: DeskRelease[];
  mayRollBack: boolean;
  siteUrl: string;
}

export interface EntryState {
  /** When it was last published or taken back, ISO 8601; null = never. */
  at: string | null;
  by: string | null;
  action: 'publish' | 'unpublish' | 'delete' | 'withdraw' | null;
  isLive: boolean;
  /** ms from the click to the site */
  latency: number | null;
  /** Leads to its page on the site. */
  url: string | null;
}
