import { describe, expect, it } from 'vitest';
import {
  checkEntries,
  ContentError,
  formatProblem,
  PAGE_ROUTES,
  referencesOf,
  serialise,
  TYPES,
  type ContentFile,
} from './index.ts';

const source = { title: 'Sächsische Zeitung', url: 'https://example.org/a', accessedOn: '2026-11-23' };
const contact = { key: 'town-hall-x', name: 'Stadtverwaltung X', role: { de: 'Fragen zu Flächen' }, sources: [source] };
const words = (title: string, slug: string) => ({
  slug,
  textOrigin: { origin: 'human' },
  title,
  summary: 'Kurz.',
  body: 'Lang.',
});
const article = (key: string, slug: string, extra: object = {}) => ({
  key,
  publishedOn: '2026-11-24',
  sources: [source],
  de: words('Titel', slug),
  ...extra,
});
const story = (body: object[], extra: object = {}) => ({
  key: 's',
  portrayed: false,
  audiences: ['skilled'],
  municipality: 'm',
  contact: 'town-hall-x',
  de: { slug: 's', textOrigin: { origin: 'human' }, title: 'T', occupation: 'O', lead: 'L', body },
  ...extra,
});
const figure = (id: string) => ({ id, label: { de: 'F' }, value: 1, asOf: '2024', sources: [source] });
const file = (type: ContentFile['type'], key: string, json: unknown): ContentFile => ({
  file: `content/entries/${type}/${key}.json`,
  type,
  key,
  json,
});

function problems(files: ContentFile[]): string[] {
  try {
    checkEntries(files);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem);
    throw error;
  }
}

describe('checkEntries says what, where and how to cure it', () => {
  it('accepts valid entries', () => {
    const entries = checkEntries([file('contact', 'town-hall-x', contact), file('article', 'a', article('a', 'a'))]);
    expect(entries.article.get('a')?.de.title).toBe('Titel');
  });

  it('missing translation', () => {
    expect(
      problems([file('article', 'a', article('a', 'a', { en: { ...words('x', 'a'), title: undefined } }))]),
    ).toEqual([
      'content/entries/article/a.json · en.title: expected text, got nothing. Add the text, or remove the `en` block.',
    ]);
  });

  it('missing German', () => {
    const { de: _, ...rest } = article('a', 'a');
    expect(problems([file('article', 'a', rest)])).toEqual([
      'content/entries/article/a.json · de: expected object, got nothing. German is needed for every entry.',
    ]);
  });

  it('misspelt field', () => {
    expect(problems([file('article', 'a', article('a', 'a', { publishOn: '2026-01-01' }))])).toEqual([
      'content/entries/article/a.json: unknown field `publishOn`. Check the spelling, or remove it.',
    ]);
  });

  it('no source', () => {
    expect(problems([file('article', 'a', article('a', 'a', { sources: [] }))])).toEqual([
      'content/entries/article/a.json · sources: add at least one source.',
    ]);
  });

  it('dangling reference', () => {
    const lost = story([{ block: 'text', text: 'x' }], { municipality: 'nowhere' });
    expect(problems([file('contact', 'town-hall-x', contact), file('job-story', 's', lost)])).toEqual([
      'content/entries/job-story/s.json · municipality: there is no municipality "nowhere". Create it, or correct the key.',
    ]);
  });

  it('a story block that shows a figure the story does not have', () => {
    const text = { block: 'text', text: 'x' };
    const body = [text, { block: 'figure', figure: 'pay' }, { block: 'figure', figure: 'pya' }];
    const figures = [figure('pay'), figure('years')];
    expect(problems([file('job-story', 's', story(body, { figures }))])).toEqual([
      'content/entries/job-story/s.json · de.body[2].figure: there is no figure "pya" in this story (it has: pay, years); choose one of them, or add it to `figures`.',
    ]);
    expect(problems([file('job-story', 's', story([{ block: 'figure', figure: 'pay' }]))])).toEqual([
      'content/entries/job-story/s.json · de.body[0].figure: there is no figure "pay" in this story (it has: none with an id); choose one of them, or add it to `figures`.',
    ]);
  });

  it('a call that leads to no page', () => {
    const call = { section: 'call', heading: 'H', text: 'T', label: 'L', route: 'kontakt' };
    const page = { key: 'p', de: { ...words('P', 'p'), description: 'D', lead: 'L', sections: [call] } };
    const { summary: _summary, body: _body, ...de } = page.de;
    expect(problems([file('page', 'p', { ...page, de })])).toEqual([
      `content/entries/page/p.json · de.sections[0].route: expected one of ${PAGE_ROUTES.join(', ')}.`,
    ]);
  });

  it('slug taken twice', () => {
    expect(problems([file('article', 'a', article('a', 'same')), file('article', 'b', article('b', 'same'))])).toEqual([
      'content/entries/article/b.json · de.slug: "same" is already taken by content/entries/article/a.json. Choose another.',
    ]);
  });

  it('key and file name differ', () => {
    expect(problems([file('article', 'b', article('a', 'a'))])[0]).toBe(
      'content/entries/article/b.json · key: is "a" but the file is called "b". Make them equal.',
    );
  });

  it('swapped coordinates', () => {
    const place = {
      key: 'p',
      name: 'P',
      kind: 'locality',
      sources: [source],
      position: { precision: 'locality', source: 'x', geometry: { type: 'Point', coordinates: [50.8, 13.7] } },
    };
    expect(problems([file('place', 'p', place)])[0]).toBe(
      'content/entries/place/p.json · position.geometry: longitude and latitude are swapped (longitude 50.8, latitude 13.7); the longitude comes first.',
    );
  });

  it('unconfirmed telephone', () => {
    expect(problems([file('contact', 'town-hall-x', { ...contact, phone: '0123' })])).toEqual([
      'content/entries/contact/town-hall-x.json · confirmedOn: telephone and e-mail are shown only once confirmed: add the day, or remove them.',
    ]);
  });

  it('names every problem, not only the first', () => {
    expect(problems([file('article', 'a', article('a', 'a', { sources: [], publishedOn: 'gestern' }))])).toHaveLength(
      2,
    );
  });
});

it('finds references inside lists', () => {
  expect(referencesOf(TYPES['job-story'], { companies: ['lange', 'wempe'], municipality: 'glashuette' })).toEqual([
    { path: 'municipality', type: 'municipality', key: 'glashuette' },
    { path: 'companies[0]', type: 'company', key: 'lange' },
    { path: 'companies[1]', type: 'company', key: 'wempe' },
  ]);
});

it('serialises in schema order and leaves defaults out', () => {
  const parsed = TYPES.contact.parse({ sources: [source], role: { de: 'R' }, name: 'N', key: 'k', sample: false });
  expect(Object.keys(JSON.parse(serialise('contact', parsed)) as object)).toEqual(['key', 'name', 'role', 'sources']);
  expect(serialise('contact', parsed)).toBe(
    serialise('contact', TYPES.contact.parse(JSON.parse(serialise('contact', parsed)))),
  );
});
