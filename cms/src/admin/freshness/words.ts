import type { CheckListRow, Confirmed, EntryCheck } from '../../freshness/rows';

/** `12.03.2027`; a month or a year as it stands. */
const said = (stated: string): string => stated.split('-').reverse().join('.');

/** What is said of a check beside the form, the most important first. */
export function linesOf(check: EntryCheck): string[] {
  if (!check) return ['Geprüft wird, was veröffentlicht ist und einen Tag dafür hat.'];
  const { dueOn, isOverdue, checkedOn, figure, leavesOn, goneOn } = check;
  const what = figure === null ? 'Prüfung' : `Prüfung der Kennzahl „${figure}“`;
  return [
    ...(goneOn === null ? [] : [`Nicht mehr auf der Website seit ${said(goneOn)}`]),
    `${what} fällig ${isOverdue ? 'seit' : 'am'} ${said(dueOn)}`,
    ...(leavesOn === null ? [] : [`Geht am ${said(leavesOn)} von der Website, wenn niemand prüft`]),
    ...(checkedOn === null ? [] : [`Zuletzt geprüft: ${said(checkedOn)}`]),
  ];
}

const entries = (count: number): string => (count === 1 ? '1 Eintrag ist' : `${count} Einträge sind`);

/** What became of a click: how many are confirmed, and of each other one why not. */
export function outcomeOf(
  results: readonly Confirmed[],
  rows: readonly CheckListRow[],
): { done: string; problems: string[] } {
  const title = ({ documentId }: Confirmed) => rows.find((row) => row.documentId === documentId)?.title ?? documentId;
  const done = results.filter(({ isDone }) => isDone).length;
  return {
    done: done ? `${entries(done)} bestätigt.` : 'Nichts ist bestätigt.',
    problems: results.flatMap((one) => (one.problem === null ? [] : [`${title(one)}: ${one.problem}`])),
  };
}

/** How a list of checks is narrowed; '' = all. */
export interface Filter {
  municipality: string;
  kind: string;
  state: '' | 'overdue' | 'soon' | 'gone';
}
export const ALL: Filter = { municipality: '', kind: '', state: '' };

/** Stands for entries of no municipality. */
export const SHARED = 'gemeinsam';

const stateOf = ({ goneOn, isOverdue }: CheckListRow): Filter['state'] =>
  goneOn !== null ? 'gone' : isOverdue ? 'overdue' : 'soon';

/** The rows a filter leaves. Pure. */
export const filtered = (rows: readonly CheckListRow[], { municipality, kind, state }: Filter): CheckListRow[] =>
  rows.filter(
    (row) =>
      (municipality === '' || (row.municipality ?? SHARED) === municipality) &&
      (kind === '' || row.kind === kind) &&
      (state === '' || stateOf(row) === state),
  );

/** What can be chosen among, each once and in order. Pure. */
export const choicesOf = (rows: readonly CheckListRow[], of: (row: CheckListRow) => string): string[] =>
  [...new Set(rows.map(of))].sort((a, b) => a.localeCompare(b, 'de'));
