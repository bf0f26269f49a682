import { fold } from '../finder/filter.ts';

/** What the island knows of an employer's row. */
export interface DirectoryRow {
  /** Key of the industry, or of a branch without a profile. */
  branch: string;
  /** Whether training is documented. */
  trains: boolean;
  /** Words of the row. */
  text: string;
}

/** What the visitor chose; empty means everything. */
export interface Choice {
  branch: string;
  trains: boolean;
  text: string;
}

export const EVERYONE: Choice = { branch: '', trains: false, text: '' };

/** Whether a row fits: all words of the search in any order, the branch, training. */
export function fits(row: DirectoryRow, { branch, trains, text }: Choice): boolean {
  if (branch && row.branch !== branch) return false;
  if (trains && !row.trains) return false;
  const words = fold(row.text.replaceAll('\u00AD', ''));
  return fold(text)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** Names in the address, the same in all languages. */
const NAMES = { branch: 'branche', trains: 'ausbildung', text: 'q' } as const;

/** The choice an address stands for; a branch nobody has is left out. */
export function choiceIn(params: URLSearchParams, branches: readonly string[]): Choice {
  const branch = params.get(NAMES.branch) ?? '';
  return {
    branch: branches.includes(branch) ? branch : '',
    trains: params.get(NAMES.trains) === '1',
    text: params.get(NAMES.text)?.slice(0, 100) ?? '',
  };
}

/** The parameters with this choice; all others stay. */
export function withChoice(params: URLSearchParams, { branch, trains, text }: Choice): URLSearchParams {
  const next = new URLSearchParams(params);
  const values = { branch, trains: trains ? '1' : '', text: text.trim() };
  for (const name of ['branch', 'trains', 'text'] as const) {
    if (values[name]) next.set(NAMES[name], values[name]);
    else next.delete(NAMES[name]);
  }
  return next;
}
