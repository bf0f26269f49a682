import type { Locale } from '@standort/model';

/** What the desk shows of contacts and who uses them; made here, shown by `src/admin/contacts`. */

/** An entry that names a contact. */
export interface Use {
  /** `Gewerbefläche` */
  kind: string;
  title: string;
  municipality: string | null;
  /** Address of its form below the admin. */
  form: string;
  /** Languages of its draft and of what is published that name the contact; empty lists for a type without languages. */
  inDraft: boolean;
  isPublished: boolean;
  languages: Locale[];
  /** Whether the person at work may replace the contact there. */
  mayChange: boolean;
}

/** Entries nobody here may see, as a number per kind. */
export interface Count {
  kind: string;
  count: number;
}

export interface Uses {
  uses: Use[];
  hidden: Count[];
}

export interface ContactRow {
  documentId: string;
  name: string;
  role: string | null;
  form: string;
  isPublished: boolean;
  /** How many entries name it, seen or not. */
  uses: number;
}

export interface Contacts {
  rows: ContactRow[];
  /** Whether the person at work may settle a succession, make a contact, and take one away. */
  mayReplace: boolean;
  mayCreate: boolean;
  mayRemove: boolean;
}

/** What becomes of the contact that was replaced. */
export type Afterwards = 'keep' | 'unpublish' | 'delete';

export interface Succession {
  /** Entries that change. */
  changes: Use[];
  /** Entries that stay as they are, since others keep them. */
  outOfReach: Count[];
}
