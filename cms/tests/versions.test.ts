import { describe, expect, it } from 'vitest';
import { csvOf } from '../src/log/csv.ts';
import { conditionOf, logQuestion } from '../src/log/question.ts';
import type { Row } from '../src/strapi/types.ts';
import { differencesOf } from '../src/versions/compare.ts';
import { referencesIn } from '../src/versions/references.ts';
import { dataOf } from '../src/versions/restore-data.ts';
import { hashOf, stateOf } from '../src/versions/state.ts';
import { asVersions } from '../src/versions/versions.ts';
import { models } from './support/schemas.ts';

const story = models('api::job-story.job-story');
const row = {
  id: 7,
  documentId: 'doc',
  locale: 'de',
  updatedAt: '2026-11-24',
  formerSlugs: ['alt'],
  key: 'probe',
  title: 'Probe',
  portrayed: false,
  audiences: ['skilled'],
  companies: [
    { id: 3, documentId: 'a', key: 'a' },
    { id: 4, documentId: 'b', key: 'b' },
  ],
  body: [
    { id: 1, __component: 'story.text', text: 'Eins.' },
    { id: 2, __component: 'story.text', text: 'Zwei.' },
  ],
  pictures: [{ id: 5, credit: 'Stadt', file: { id: 9, documentId: 'f', name: 'bild.jpg' } }],
};
const state = stateOf(row, story, models);
const say = ({ documentId }: { documentId: string }) => `„${documentId}“`;

describe('a state', () => {
  it('holds everything but numbers of rows and what the program keeps', () => {
    expect(JSON.stringify(state)).not.toMatch(/"id":|updatedAt|formerSlugs|"locale"/);
    expect(state.companies).toEqual([
      { documentId: 'a', key: 'a' },
      { documentId: 'b', key: 'b' },
    ]);
    expect(state.pictures).toEqual([{ credit: 'Stadt', file: { documentId: 'f', name: 'bild.jpg' } }]);
  });

  it('is the same in whatever order a database gives the fields of JSON', () => {
    const a = { position: { geometry: { type: 'Point', coordinates: [13, 50] } } };
    const b = { position: { geometry: { coordinates: [13, 50], type: 'Point' } } };
    expect(hashOf(a)).toBe(hashOf(b));
    expect(hashOf(a)).not.toBe(hashOf({ position: { geometry: { type: 'Point', coordinates: [50, 13] } } }));
  });

  it('comes back as every field, empty ones too, without what is gone', () => {
    const data = dataOf(state, story, models, { documents: new Set(['b']), files: new Map([['f', 12]]) });
    expect(data).toMatchObject({ title: 'Probe', companies: ['b'], portrayed: false, consents: [], lead: null });
    expect(data.pictures).toMatchObject([{ credit: 'Stadt', file: 12 }]);
    expect(data.body).toEqual([
      { __component: 'story.text', heading: null, text: 'Eins.' },
      { __component: 'story.text', heading: null, text: 'Zwei.' },
    ]);
    expect(data).not.toHaveProperty('formerSlugs');
  });

  it('tells what it names, and where', () => {
    expect(
      referencesIn(state, story, models).map(({ field, target, named }) => [field, target, named.documentId]),
    ).toEqual(
      expect.arrayContaining([
        ['Bilder 1 › Bilddatei', undefined, 'f'],
        [expect.any(String), 'company', 'a'],
      ]),
    );
  });
});

describe('a comparison', () => {
  const told = (now: object) =>
    differencesOf({ ...state, ...now }, state, story, models, say).map(({ field, now: a, then: b }) => [field, a, b]);

  it('says nothing of what is the same', () => expect(told({})).toEqual([]));

  it('names one part of a list that came or went', () => {
    const [one, two] = state.body as [object, object];
    const [difference] = told({ body: [one, { __component: 'story.text', text: 'Neu.' }, two] });
    expect(difference?.[0]).toMatch(/ 2$/);
    expect(difference?.slice(1)).toEqual([expect.stringContaining('Neu.'), null]);
    expect(told({ body: [two, one] })).toEqual([[expect.any(String), 'heutige Reihenfolge', 'damalige Reihenfolge']]);
  });

  it('has words for relations, choices and switches', () => {
    expect(told({ companies: [{ documentId: 'a' }], portrayed: true, audiences: ['returnee'] })).toEqual(
      expect.arrayContaining([
        [expect.any(String), '„a“', '„a“, „b“'],
        ['Zeigt einen wirklichen Menschen', 'ja', 'nein'],
        [expect.any(String), 'Rückkehrende', 'Fachkräfte'],
      ]),
    );
  });
});

it('lines that say the same are one version, and that it was public tells most', () => {
  const line = (action: string, hash: string) => ({ action, hash }) as unknown as Row;
  const rows = [
    line('unpublish', 'b'),
    line('publish', 'b'),
    line('save', 'b'),
    line('save', 'a'),
    line('create', 'a'),
  ];
  expect(asVersions(rows).map(({ action }) => action)).toEqual(['publish', 'create']);
});

describe('a question to the log', () => {
  it('takes both days whole, in the time of the region', () => {
    expect(conditionOf(logQuestion({ from: '2026-11-24', until: '2026-11-24', municipality: 'gemeinsam' }))).toEqual({
      $and: [
        { municipalityCode: { $null: true } },
        { at: { $gte: new Date('2026-11-23T23:00:00Z') } },
        { at: { $lt: new Date('2026-11-24T23:00:00Z') } },
      ],
    });
  });

  it.each([
    [{ from: '2026-02-30' }, '„2026-02-30“ ist kein Tag. Schreiben Sie zum Beispiel 2026-11-24.'],
    [
      { from: '2026-11-25', until: '2026-11-24' },
      'Der erste Tag liegt nach dem letzten. Tauschen Sie die beiden Angaben.',
    ],
    [{ page: '0' }, 'Die Seite ist eine Zahl ab 1.'],
    [{ person: ['a', 'b'] }, '„person“ darf nur einmal angegeben werden.'],
  ])('%o is refused', (query, message) => {
    expect(() => logQuestion(query)).toThrow(message);
  });
});

it('the table is one for German spreadsheets, and no cell is a formula', () => {
  const csv = csvOf([
    {
      id: 'x',
      at: '2026-11-24T17:30:00Z',
      by: 'import',
      action: 'publish',
      kind: 'Arbeitgeber',
      title: '=HYPERLINK("x")',
      language: 'cs',
      municipality: null,
      earlier: null,
      form: null,
    },
  ]);
  expect(csv).toBe(
    '\uFEFFZeit;Person;Was;Art;Eintrag;Sprache;Gemeinde\r\n' +
      '24.11.2026, 18:30;Übernahme aus Dateien;veröffentlicht;Arbeitgeber;"\'=HYPERLINK(""x"")";Tschechisch;\r\n',
  );
});
