/** "12,3 ha", "Halle 800 m²", or words that say it is not known. */
export type ListSize = { note?: string; value: string; unit: string } | { gap: string };

/**
 * A row of a long list as its data file has it: for the rows that are not on the page. Words as the row shows
 * them, ready for the page's language.
 */
export interface ListRecord {
  /** The attributes of the row: `{ key: 'x' }` becomes `data-key="x"`. */
  data: Readonly<Record<string, string>>;
  title: string;
  /** Language of the title where it is not the page's. */
  lang?: string;
  href?: string;
  sample?: boolean;
  /** A site: where it lies, its size, what may become of it, and as of when. */
  where?: string;
  size?: ListSize;
  status?: string;
  statusLang?: string;
  asOf?: string;
  /** When somebody last looked after it. */
  checked?: string;
  /** Since when somebody should have. */
  overdue?: string;
  /** Any other entry: what and where, and a sentence more. */
  meta?: readonly string[];
  note?: { text: string; lang?: string };
}
