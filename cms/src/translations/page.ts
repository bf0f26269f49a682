import type { EntryRow } from '../start-page/overview.ts';
import type { TranslationState } from './pairs.ts';
import type { Translation } from './records.ts';

/** What the pages about translations show; made by the other files here, shown by `src/admin/languages`. */

export interface TranslationRow extends EntryRow {
  language: Translation;
  state: TranslationState;
  /** Where it is outdated: day on which German last changed, YYYY-MM-DD. */
  germanOn: string | null;
  /** Address of the page that shows both languages side by side, below the admin. */
  beside: string;
}

export interface Choice {
  value: string;
  label: string;
}

export interface TranslationList {
  rows: TranslationRow[];
  /** How many there are on all pages. */
  total: number;
  /** From 1. */
  page: number;
  pages: number;
  types: Choice[];
  /** Those whose entries the person at work may see; `shared` = kept by no municipality. */
  municipalities: Choice[];
}

/** One text in both languages. */
export interface BesideRow {
  /** Stands for the text when it is sent back. */
  path: string;
  /** Where it stands in the form: `Abschnitte 2 › Text`. */
  label: string;
  kind: 'line' | 'text' | 'markdown';
  german: string;
  own: string;
  /** What German said when the translation was made, if it says something else now; empty = nothing. */
  before?: string;
  /** false = both languages are built differently there, so only the form can change it. */
  isEditable: boolean;
}

/** Who wrote a text, as the form asks it. */
export interface Origin {
  origin: string;
  by: string;
  on: string;
}

export interface Beside {
  /** `die Gewerbefläche „Am Bahnhof“` */
  name: string;
  language: Translation;
  state: TranslationState;
  germanOn: string | null;
  madeOn: string | null;
  /** German has a draft that says something else; what is shown is what visitors read. */
  hasGermanDraft: boolean;
  /** Whether what German said before is known. */
  isBeforeKnown: boolean;
  rows: BesideRow[];
  /** undefined = this type does not say who wrote its texts. */
  origin?: Origin;
  mayWrite: boolean;
  mayConfirm: boolean;
  /** Address of the form in this language, below the admin. */
  form: string;
}

/** How one entry stands in a language, for the panel beside its form. */
export interface LanguageState {
  language: Translation;
  state: TranslationState;
  germanOn: string | null;
  beside: string;
}
