/** What the first page of the desk shows; made by `start-page.ts`, shown by `src/admin/start-page`. */

/** An entry as a row shows it. */
export interface EntryRow {
  /** `Gewerbefläche` */
  kind: string;
  title: string;
  /** Name of the municipality that keeps it; null = shared. */
  municipality: string | null;
  /** Address of its form below the admin, in the language that is meant. */
  form: string;
}

export interface DraftRow extends EntryRow {
  /** ISO 8601 */
  changedAt: string;
  /** The language that differs from what is published; null = German, or the entry has no languages. */
  language: 'en' | 'cs' | null;
  /** Whether an earlier version is public, in any language. */
  isPublished: boolean;
}

export interface CheckRow extends EntryRow {
  /** YYYY-MM-DD */
  dueOn: string;
  isOverdue: boolean;
  /** As the entry states it; null = nobody has noted a check. */
  checkedOn: string | null;
  /** Name of the figure that is due; null = the entry is. */
  figure: string | null;
  /** YYYY-MM-DD: the day it leaves the site if nobody checks; null = it does not, or that is far off. */
  leavesOn: string | null;
  /** YYYY-MM-DD: since when it is off the site because nobody checked; null = it is on it. */
  goneOn: string | null;
}

export interface GapRow extends EntryRow {
  language: 'en' | 'cs';
  /** `draft`: there is a translation nobody has published. `outdated`: German says something else since it was made. */
  state: 'missing' | 'draft' | 'outdated';
  /** Where it is outdated: day on which German last changed, YYYY-MM-DD. */
  germanOn: string | null;
  /** Address of the page that shows both languages side by side, below the admin. */
  beside: string;
}

export interface EnquiryRow {
  /** As the content type calls it. */
  kind: string;
  municipality: string | null;
  /** ISO 8601 */
  receivedAt: string;
  form: string;
}

export interface List<Row> {
  /** How many there are; `rows` holds the first of them. */
  total: number;
  rows: Row[];
}

/** A municipality somebody may write a story for. */
export interface StoryMunicipality {
  key: string;
  name: string;
  documentId: string;
}

export interface Overview {
  drafts: List<DraftRow>;
  checks: List<CheckRow>;
  gaps: List<GapRow>;
  /** null = enquiries are not among the rights. */
  enquiries: List<EnquiryRow> | null;
  storyMunicipalities: StoryMunicipality[];
}
