import type { FigureData } from '../figure/value.ts';
import type { Text } from '../text.ts';
import type { Locale } from '../../i18n/t.ts';

/** One employer in a list. */
export interface Firm {
  name: string;
  href?: string;
  /** "Bärenstein", or "Bärenstein, Präzisionsmechanik". */
  where: string;
  /** What it does, in one sentence. */
  does: string;
  /** Language of that sentence where it is not the page's. */
  lang?: Locale;
  /** Occupations it is known to train. */
  trains?: readonly Text[];
  /** Head count younger than five years. */
  employees?: FigureData;
  /** When somebody last looked after this, and when somebody should again. */
  checkedOn?: string;
  checkDueOn?: string;
  sample?: boolean;
  /** For an island: becomes data attributes. */
  data?: Readonly<Record<string, string>>;
}
