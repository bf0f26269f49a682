import type { Source } from '@standort/model';
import type { Text } from '../text.ts';

/** One line of a list of facts. */
export interface FactRow {
  label: Text;
  text: Text;
  asOf?: string;
  asOfNote?: Text;
  sources?: readonly Source[];
  /** Of a figure: when it was last checked, and is to be checked again. */
  checkedOn?: string;
  checkDueOn?: string;
}
