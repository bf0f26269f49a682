import { expect, it } from 'vitest';
import type { AppointmentRow } from '../../timing/appointment.ts';
import type { DeadlineRow } from '../../timing/deadline.ts';
import { isDeadlines, itemsOf, monthOf, type Item } from './coming.ts';
import { dayOf, deadlineOf, manyOf, noteOf } from './words.ts';

const deadline = (brings: DeadlineRow['brings'], day: string, more: Partial<DeadlineRow> = {}): DeadlineRow => ({
  brings,
  day,
  type: 'company',
  documentId: 'a',
  figure: null,
  kind: 'Arbeitgeber',
  title: 'Probe AG',
  municipality: 'Altenberg',
  form: '/a',
  ...more,
});
const appointment = (id: number, dueAt: string, state: AppointmentRow['state'] = 'waiting'): AppointmentRow => ({
  id,
  entry: 'die Probe',
  form: null,
  locale: '*',
  action: 'publish',
  dueAt,
  state,
  plannedBy: 'a@example.org',
  problem: null,
});
const calendar = {
  // Half past midnight in the region.
  appointments: [appointment(1, '2027-02-28T23:30:00Z'), appointment(2, '2027-03-02T07:00:00Z', 'done')],
  deadlines: [
    deadline('check', '2027-02-28'),
    deadline('check', '2027-03-01'),
    deadline('consent', '2027-03-01'),
    deadline('check', '2027-03-01'),
  ],
};
const told = ({ at, what }: Item) => `${at} ${isDeadlines(what) ? `${what.brings} ${what.rows.length}` : what.id}`;

it('the calendar has everything in order, deadlines of a day together', () => {
  expect(itemsOf(calendar, '').map(told)).toEqual([
    '2027-02-28 check 1',
    '2027-03-01 check 2',
    '2027-03-01 consent 1',
    '2027-03-01 00:30 1',
  ]);
  expect(itemsOf(calendar, '').map(monthOf)).toEqual(['2027-02', '2027-03', '2027-03', '2027-03']);
  expect(itemsOf(calendar, 'check').map(told)).toEqual(['2027-02-28 check 1', '2027-03-01 check 2']);
  expect(itemsOf(calendar, 'appointment').map(told)).toEqual(['2027-03-01 00:30 1']);
});

it('a deadline says when, what and whose it is', () => {
  expect(dayOf('2027-03-01')).toBe('Mo., 1. März 2027');
  expect(deadlineOf({ brings: 'leaves' })).toBe('geht von der Website, wenn niemand prüft');
  expect(manyOf('check', 12)).toBe('12 Einträge sind zu prüfen');
  expect(noteOf(deadline('check', '2027-03-01', { figure: 'Einwohner', municipality: null }))).toBe(
    'gemeinsam · Kennzahl „Einwohner“',
  );
  expect(noteOf(deadline('consent', '2027-03-01'))).toContain('am Tag danach von der Website');
});
