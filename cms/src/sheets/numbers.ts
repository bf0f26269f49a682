import { CELL } from '../labels/sheets.ts';

/** How a file writes numbers: `12.500,5` or `12500.5`. */
export type NumberForm = 'german' | 'iso';

/** What a cell holds, or why it cannot. */
export type Parsed<T> = { value: T | undefined } | { problem: string };

const GERMAN = /^[+-]?(?:\d+|\d{1,3}(?:[.\u00a0\u202f ]\d{3})+)(?:,\d+)?$/;
const ISO = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const UNITS = /\s*(?:m²|m2|qm|€|eur|euro)$/i;

/** Text → number. A point that groups nothing is a doubt, not a decimal. Pure. */
export function parseNumber(text: string, form: NumberForm): Parsed<number> {
  const bare = text.trim().replace(/^−/, '-').replace(UNITS, '');
  if (form === 'iso') {
    if (ISO.test(bare)) return { value: Number(bare.replaceAll(',', '')) };
    return { problem: CELL.isoNumber(text) };
  }
  if (GERMAN.test(bare)) return { value: Number(bare.replace(/[.\u00a0\u202f ]/g, '').replace(',', '.')) };
  return { problem: /^[+-]?\d+\.\d+$/.test(bare) ? CELL.grouping(text) : CELL.number(text) };
}

/** Number → text that reads back as the same number, without grouping. */
export function writeNumber(value: number, form: NumberForm): string {
  const plain = value.toString().includes('e')
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : value.toString();
  return form === 'german' ? plain.replace('.', ',') : plain;
}

/**
 * What the cells of number columns tell of the form: those that fit one form only, if they agree. If they do not, it is
 * the usual one, and those of the other form are problems of their cells. Pure.
 */
export function numberFormOf(cells: readonly string[], otherwise: NumberForm): NumberForm {
  let german = 0;
  let iso = 0;
  for (const cell of cells) {
    const text = cell.trim().replace(UNITS, '');
    if (!/[.,]/.test(text)) continue;
    const isGerman = GERMAN.test(text);
    const isIso = ISO.test(text);
    if (isGerman && !isIso) german += 1;
    if (isIso && !isGerman) iso += 1;
  }
  if (german > 0 === iso > 0) return otherwise;
  return german > 0 ? 'german' : 'iso';
}
