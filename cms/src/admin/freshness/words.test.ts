import { describe, expect, it } from 'vitest';
import type { CheckListRow } from '../../freshness/rows.ts';
import { ALL, choicesOf, filtered, linesOf, outcomeOf, SHARED } from './words.ts';

const row: CheckListRow = {
  type: 'company',
  documentId: 'a',
  kind: 'Arbeitgeber',
  title: 'Probe AG',
  municipality: 'Altenberg',
  form: '/a',
  dueOn: '2027-03-01',
  isOverdue: true,
  checkedOn: '2026-03',
  figure: null,
  leavesOn: '2027-04-30',
  goneOn: null,
  mayConfirm: true,
};

describe('beside the form', () => {
  it('stands what is due, what happens else, and when somebody looked last', () => {
    expect(linesOf(row)).toEqual([
      'Prüfung fällig seit 01.03.2027',
      'Geht am 30.04.2027 von der Website, wenn niemand prüft',
      'Zuletzt geprüft: 03.2026',
    ]);
    expect(linesOf({ ...row, isOverdue: false, leavesOn: null, figure: 'Einwohner', checkedOn: null })).toEqual([
      'Prüfung der Kennzahl „Einwohner“ fällig am 01.03.2027',
    ]);
    expect(linesOf({ ...row, goneOn: '2027-04-30', leavesOn: null })[0]).toBe(
      'Nicht mehr auf der Website seit 30.04.2027',
    );
    expect(linesOf(null)).toHaveLength(1);
  });
});

it('a click tells how many are confirmed, and of each other one why not', () => {
  const result = { type: 'company', documentId: 'a', isDone: true, problem: null };
  expect(outcomeOf([result, { ...result, documentId: 'b' }], [row])).toEqual({
    done: '2 Einträge sind bestätigt.',
    problems: [],
  });
  expect(outcomeOf([{ ...result, isDone: false, problem: 'Geht nicht.' }], [row])).toEqual({
    done: 'Nichts ist bestätigt.',
    problems: ['Probe AG: Geht nicht.'],
  });
});

it('a list is narrowed by municipality, kind and state', () => {
  const soon = { ...row, isOverdue: false, kind: 'Gewerbefläche', municipality: null };
  const gone = { ...row, goneOn: '2027-04-30' };
  const rows = [row, soon, gone];
  expect(filtered(rows, ALL)).toEqual(rows);
  expect(filtered(rows, { ...ALL, municipality: SHARED })).toEqual([soon]);
  expect(filtered(rows, { ...ALL, kind: 'Gewerbefläche' })).toEqual([soon]);
  expect(filtered(rows, { ...ALL, state: 'overdue' })).toEqual([row]);
  expect(filtered(rows, { ...ALL, state: 'gone' })).toEqual([gone]);
  expect(choicesOf(rows, (one) => one.kind)).toEqual(['Arbeitgeber', 'Gewerbefläche']);
});
