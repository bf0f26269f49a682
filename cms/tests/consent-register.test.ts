import { describe, expect, it } from 'vitest';
import { letterOf } from '../src/consents/letters.ts';
import { stateOf, withKept, withWithdrawals, type ConsentRow } from '../src/consents/record.ts';
import { standing } from '../src/consents/expire.ts';
import type { StoryRow } from '../src/consents/stories.ts';
import { saidOfState } from '../src/admin/consents/words.ts';

const consent: ConsentRow = { scope: ['words'], givenOn: '2026-11-20', heldBy: 'Rathaus' };
const kept: ConsentRow = { ...consent, id: 4, recordId: 'a', paper: 'p.pdf', withdrawnOn: '2026-11-21' };

describe('how a consent stands', () => {
  const said = (validUntil: string | null) => saidOfState({ state: stateOf({ validUntil }, '2026-11-28') }).text;
  it('by the day', () => {
    expect([null, '2026-12-29', '2026-12-28', '2026-11-29', '2026-11-28', '2026-11-27'].map(said)).toEqual([
      'gilt',
      'gilt',
      'läuft in 30 Tagen ab',
      'läuft morgen ab',
      'läuft heute ab',
      'abgelaufen',
    ]);
  });
  it('a withdrawal counts more than its end', () => {
    const state = stateOf({ validUntil: '2020-01-01', withdrawnOn: '2026-11-21' }, '2026-11-28');
    expect(saidOfState({ state }).text).toBe('widerrufen am 21.11.2026');
  });
});

describe('what the register keeps', () => {
  it('is found by number, by name, and by saying the same, once each', () => {
    expect(withKept([{ ...consent, id: '4', heldBy: 'Archiv' }], [kept])).toMatchObject([
      { paper: 'p.pdf', heldBy: 'Archiv' },
    ]);
    expect(withKept([{ recordId: 'a' }], [kept])).toMatchObject([{ withdrawnOn: '2026-11-21' }]);
    const [first, second] = withKept([consent, consent], [kept]);
    expect([first?.recordId, second?.withdrawnOn]).toEqual(['a', null]);
    expect(second?.recordId).toMatch(/^[0-9a-f-]{36}$/);
  });
  it('is not what a form says', () => {
    const forged = { ...consent, heldBy: 'anders', recordId: 'b', paper: '../secrets.json', withdrawnOn: null };
    expect(withKept([forged], [kept])).toMatchObject([{ paper: null }]);
    expect(withKept([{ ...forged, id: 4 }], [kept])).toMatchObject([{ recordId: 'a', withdrawnOn: '2026-11-21' }]);
  });
});

it('a consent that was withdrawn stays so, whoever brings it as valid', () => {
  const valid = { ...kept, withdrawnOn: null };
  expect(withWithdrawals([valid, { ...consent, recordId: 'b' }], [kept])).toMatchObject([
    { recordId: 'a', paper: 'p.pdf', withdrawnOn: '2026-11-21' },
    { recordId: 'b' },
  ]);
  expect(withWithdrawals([kept], [])).toMatchObject([{ withdrawnOn: '2026-11-21' }]);
});

describe('what is public rests on', () => {
  const row = (publishedAt: string | null, consents: ConsentRow[]) => ({ publishedAt, consents }) as StoryRow;
  const inPublic = row('2026-11-01', [{ ...consent, recordId: 'a', validUntil: '2026-11-01' }]);
  it('the consent as it was published, whatever the draft says', () => {
    const written = { ...consent, recordId: 'a', validUntil: '2027-11-01' };
    expect(standing([row(null, [written]), inPublic])).toEqual(inPublic.consents);
  });
  it('the consent that was published, though the draft has none any more', () => {
    expect(standing([row(null, []), inPublic])).toMatchObject([{ validUntil: '2026-11-01' }]);
  });
});

it('a letter goes out a month and a week before, each with a mark of its own', () => {
  const rows = [{ locale: 'de', title: 'Am Ofen' }] as unknown as StoryRow[];
  const ending = (days: number) => ({ rows, consent: { ...consent, recordId: 'a', validUntil: '2026-12-20' }, days });
  const marks = [30, 22, 8, 7, 1].map((days) => letterOf(ending(days), 'x@example.org').mark);
  expect(new Set(marks).size).toBe(2);
  expect(marks[2]).toBe(marks[0]);
  expect(marks[3]).toBe(marks[4]);
  expect(letterOf(ending(1), 'x@example.org')).toMatchObject({ subject: 'Einwilligung endet morgen: Am Ofen' });
});
