/** What the page "Tabellen" asks and gets; made in this folder, shown by `src/admin/sheets`. */

/** The types that are brought out and in as tables. */
export const TABLE_TYPES = ['commercial-site', 'company', 'place'] as const;
export type TableType = (typeof TABLE_TYPES)[number];

/** What somebody may do with the table of a type. */
export interface Choice {
  type: TableType;
  name: string;
  mayImport: boolean;
  mayPublish: boolean;
}

export type Mode = 'draft' | 'publish';
export type JobState = 'reading' | 'checking' | 'checked' | 'writing' | 'done' | 'failed';
export type RowState = 'new' | 'changed' | 'conflict' | 'error';

/** How far a job has come; the page asks for it again and again. */
export interface Progress {
  state: JobState;
  /** Rows done of the state that is under way. */
  done: number;
  total: number;
}

export interface Written {
  created: number;
  changed: number;
  published: number;
}

/** A table that is being brought in, without its rows. */
export interface JobView extends Progress {
  id: string;
  type: TableType;
  fileName: string;
  mode: Mode;
  notices: string[];
  unchanged: number;
  counts: Record<RowState, number>;
  /** Why it came to nothing. */
  failure: string | null;
  written: Written | null;
}

/** One cell that changes or is wrong. */
export interface ShownCell {
  /** `Zelle D17` */
  cell: string;
  column: string;
  before: string;
  after: string;
  problem?: string;
}

export interface ShownRow {
  id: number;
  /** `Zeile 17` */
  row: string;
  title: string;
  state: RowState;
  cells: ShownCell[];
  notes: string[];
  /** Address of its form below the admin; null = there is none yet. */
  form: string | null;
}

/** A part of the rows of a job. */
export interface RowsPage {
  rows: ShownRow[];
  total: number;
  page: number;
  pages: number;
}
