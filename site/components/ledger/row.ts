import type { SiteState } from '../badge/site-state.ts';
import type { Measure } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/t.ts';
import type { Text } from '../text.ts';

/** One commercial site in a list. */
export interface LedgerEntry {
  /** Key of the entry: seed of its dial. */
  key: string;
  href: string;
  title: string;
  /** Language of the title where it is not the page's. */
  lang?: Locale;
  /** "Reinholdshain, Dippoldiswalde". */
  where: string;
  state: SiteState;
  status: Text;
  statusAsOf: string;
  /** When somebody last looked after it. */
  checkedOn?: string;
  /** When somebody should look after it again. */
  checkDueOn?: string;
  size?: Measure;
  /** Small word before or after the size, e.g. "Halle", "rund". */
  sizeNote?: string;
  hectares?: number;
  /** 0–1: share of the facts that are documented. */
  known: number;
  month?: number;
  /** Number of its pin on the map. */
  number?: number;
  neighbours?: number;
  sample?: boolean;
  /** Id of the row, for links to it. */
  id?: string;
  /** For an island: becomes data attributes, `{ state: 'plan' }` → `data-state="plan"`. */
  data?: Readonly<Record<string, string>>;
}

export const dataAttributes = (data: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
