import { describe, expect, it } from 'vitest';
import { reachFrom } from '../src/access/reach.ts';
import { ROLES } from '../src/access/roles/index.ts';
import { addDays, addMonths, hourOf, lastDayOf } from '../src/freshness/days.ts';
import { duesOf, type CheckedEntry } from '../src/freshness/due.ts';
import { letterOf, type Item } from '../src/freshness/letters.ts';
import type { Person } from '../src/access/people.ts';
import { askedAbout } from '../src/freshness/recipients.ts';
import { askedFor } from '../src/freshness/routes.ts';
import { DEFAULT_DEADLINES, stageOf, type Stage } from '../src/freshness/schedule.ts';
import { isToMany } from '../src/content/models.ts';
import { SCHEMAS } from './support/schemas.ts';

const entry: CheckedEntry = {
  type: 'commercial-site',
  documentId: 'a',
  municipalityCode: 'altenberg',
  madeOn: '2025-03-01',
  publishedOn: '2025-03-01',
  notesChecks: true,
  checkedOn: null,
  checkDueOn: null,
  figures: [],
};

describe('days', () => {
  it.each([
    ['2024', '2024-12-31'],
    ['2024-02', '2024-02-29'],
    ['2024-Q3', '2024-09-30'],
    ['2024-08-31', '2024-08-31'],
    ['2023/2024-05', '2024-05-31'],
    ['undated', undefined],
    [null, undefined],
  ])('%s was at the latest on %s', (stated, day) => expect(lastDayOf(stated)).toBe(day));

  it('are counted across summer time, and months end with their last day', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2027-11-01', -2)).toBe('2027-10-30');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  });

  it('begin at another hour in summer', () => {
    expect(hourOf(new Date('2027-03-28T00:59:59Z'))).toBe(1);
    expect(hourOf(new Date('2027-03-28T01:00:00Z'))).toBe(3);
  });
});

describe('a check is due', () => {
  it('on the stated day, else a year after the last, else a year after the entry was made', () => {
    const due = (extra: Partial<CheckedEntry>) => duesOf({ ...entry, ...extra });
    expect(due({ checkDueOn: '2026-05-01', checkedOn: '2020' })).toEqual([{ dueOn: '2026-05-01', reason: 'stated' }]);
    expect(due({ checkedOn: '2024-02-29' })).toEqual([{ dueOn: '2025-02-28', reason: 'derived' }]);
    expect(due({ checkedOn: 'undated' })).toEqual([{ dueOn: '2026-03-01', reason: 'derived' }]);
    expect(due({ notesChecks: false })).toEqual([]);
  });

  it('for the figure that comes first, beside the entry', () => {
    const figures = [
      { label: 'Einwohner', checkDueOn: '2026-06-01' },
      { label: 'Fläche', checkDueOn: '2026-04-01' },
    ];
    const area = { dueOn: '2026-04-01', reason: 'figure', figure: 'Fläche' };
    const own = { dueOn: '2026-05-01', reason: 'stated' };
    expect(duesOf({ ...entry, figures, checkDueOn: '2026-05-01' })).toEqual([area, own]);
    expect(duesOf({ ...entry, figures, checkDueOn: '2026-04-01' })).toEqual([{ ...own, dueOn: '2026-04-01' }]);
    expect(duesOf({ ...entry, figures, notesChecks: false })).toEqual([area]);
  });
});

/** Goes through the days as the chore does, each stage once. @param awake whether the program runs that day */
function history(reason: 'stated' | 'derived', awake: (day: string) => boolean, deadlines = DEFAULT_DEADLINES) {
  const told = new Map<Stage, string>();
  for (let day = '2027-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
    if (!awake(day)) continue;
    const stage = stageOf({ dueOn: '2027-03-01', reason }, told.get('announced') ?? told.get('last'), deadlines, day);
    if (stage && !told.has(stage)) told.set(stage, day);
    if (stage === 'gone') break;
  }
  return Object.fromEntries(told);
}

describe('the stages of a check', () => {
  it('come one after the other', () => {
    expect(history('stated', () => true)).toEqual({
      lead: '2027-01-30',
      due: '2027-03-01',
      announced: '2027-04-16',
      last: '2027-04-27',
      gone: '2027-04-30',
    });
  });

  it('only remind where nobody has set a day', () => {
    expect(history('derived', () => true)).toEqual({ lead: '2027-01-30', due: '2027-03-01' });
  });

  it('after a long downtime only the last counts, and leaving is announced two weeks before all the same', () => {
    expect(history('stated', (day) => day >= '2027-08-01')).toEqual({
      announced: '2027-08-01',
      last: '2027-08-12',
      gone: '2027-08-15',
    });
    expect(history('stated', (day) => day < '2027-02-10' || day >= '2027-04-29')).toEqual({
      lead: '2027-01-30',
      announced: '2027-04-29',
      last: '2027-05-10',
      gone: '2027-05-13',
    });
  });

  it('an announcement made before the downtime counts', () => {
    expect(history('stated', (day) => day <= '2027-04-20' || day >= '2027-06-01')).toEqual({
      lead: '2027-01-30',
      due: '2027-03-01',
      announced: '2027-04-16',
      gone: '2027-06-01',
    });
  });

  it('keep the distances an office has set', () => {
    expect(history('stated', () => true, { reminderDays: 7, graceDays: 14 })).toEqual({
      lead: '2027-02-22',
      announced: '2027-03-01',
      last: '2027-03-12',
      gone: '2027-03-15',
    });
  });
});

describe('who is asked', () => {
  const role = (code: string) => ROLES.filter((one) => one.code === code);
  const person = (email: string, code: string, own: string[] = []): Person => ({
    email,
    reach: reachFrom(role(code), own),
    isSuperAdmin: code === 'strapi-super-admin',
  });
  const office = person('office', 'koordinierungsstelle');
  const editor = person('editor', 'gemeinderedaktion', ['altenberg', 'glashuette']);
  const author = person('author', 'autor', ['altenberg']);
  const owner = person('owner', 'strapi-super-admin');
  const asked = (municipalityCode: string | null, all: Person[]) =>
    askedAbout({ type: 'company', municipalityCode }, all).map(({ email }) => email);

  it('the editors of the municipality, else the office, else the super admins; never authors', () => {
    expect(asked('altenberg', [office, editor, author, owner])).toEqual(['editor']);
    expect(asked('klingenberg', [office, editor, author, owner])).toEqual(['office']);
    expect(asked(null, [office, editor, author, owner])).toEqual(['office']);
    expect(asked('altenberg', [author, owner])).toEqual(['owner']);
    expect(asked('altenberg', [author])).toEqual([]);
  });

  it('what editors do not keep goes to the office', () => {
    expect(askedAbout({ type: 'industry', municipalityCode: 'altenberg' }, [editor, office])).toEqual([office]);
  });
});

describe('a letter', () => {
  const item: Item = {
    kind: 'Gewerbefläche',
    title: 'Probefläche',
    municipality: 'Altenberg',
    due: { dueOn: '2027-03-01', reason: 'stated' },
    leavesOn: '2027-04-30',
    form: 'https://cms.example.org/admin/form',
  };

  it('says what, when, where and what to do', () => {
    expect(letterOf('announced', [item], 'https://cms.example.org/admin/list')).toEqual({
      subject: '1 Eintrag geht von der Website, wenn niemand prüft',
      text: `Guten Tag,

die Prüfung dieser Einträge ist überfällig. Damit niemand auf veraltete Angaben baut, gehen sie zum genannten Tag von der Website.

Gewerbefläche „Probefläche“ (Altenberg)
Prüfung fällig seit 01.03.2027; geht am 30.04.2027 von der Website, wenn niemand prüft
https://cms.example.org/admin/form

Stimmt noch alles, bestätigen Sie es für mehrere Einträge auf einmal:
https://cms.example.org/admin/list

Hat sich etwas geändert, öffnen Sie den Eintrag, berichtigen die Angaben und veröffentlichen ihn.

Diese Nachricht hat das Redaktionssystem von selbst geschrieben.`,
    });
  });

  it('names the figure, and does not grow without end', () => {
    const due = { dueOn: '2027-03-01', reason: 'figure', figure: 'Einwohner' } as const;
    const { subject, text } = letterOf('lead', Array<Item>(45).fill({ ...item, due, leavesOn: undefined }), 'x');
    expect(subject).toBe('Bald zu prüfen: 45 Einträge');
    expect(text).toContain('Kennzahl „Einwohner“: Prüfung fällig am 01.03.2027\n');
    expect(text).toContain('Dazu kommen 5 Einträge auf der Seite „Prüfungen“.');
  });
});

describe('what somebody asks to confirm', () => {
  const entries = [{ type: 'company', documentId: 'a' }];
  it('is read', () => {
    expect(askedFor({ entries })).toEqual({ entries, months: undefined });
    expect(askedFor({ entries, months: 3 })).toEqual({ entries, months: 3 });
  });

  it.each([
    [{}, 'Es fehlt, welche Einträge noch richtig sind. Wählen Sie mindestens einen aus.'],
    [{ entries: ['a'] }, 'Es fehlt, welche Einträge noch richtig sind. Wählen Sie mindestens einen aus.'],
    [{ entries, months: 5 }, 'Der Abstand zur nächsten Prüfung ist 3, 6, 12 Monate.'],
  ])('%j is refused', (body, message) => expect(() => askedFor(body)).toThrow(message));
});

it('what may leave the site is referred to by lists only: no published entry needs it', () => {
  const leaving = SCHEMAS.filter(({ uid, attributes }) => uid.startsWith('api::') && attributes.checkDueOn);
  expect(leaving.map(({ uid }) => uid)).toEqual(['api::commercial-site.commercial-site', 'api::company.company']);
  const uids = new Set(leaving.map(({ uid }) => uid));
  const single = SCHEMAS.flatMap(({ uid, attributes }) =>
    Object.entries(attributes).flatMap(([name, attribute]) =>
      uids.has(attribute.target ?? '') && !isToMany(attribute) ? [`${uid} ${name}`] : [],
    ),
  );
  expect(single).toEqual([]);
});
