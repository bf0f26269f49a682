import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { changesBetween, hashOfTexts, isSharedText, textsOf } from './meaning.ts';
import { TYPES, TYPE_NAMES, type TypeName } from './registry.ts';

const FIGURE = (field: string) =>
  ['label', 'unit', 'note', 'asOfNote', 'scope', 'breakdown[].label'].map((name) => `${field}[].${name}`);
const FACTS = ['facts[].text', 'facts[].asOfNote'];
const CHAPTERS = 'doorWork doorInvest doorFirms crafts work growth sites living journeys municipalities ask'.split(' ');
const AREAS = ['totalArea', 'availableArea', 'minParcel', 'hallArea'].map((name) => `${name}.note`);

/** Every text that visitors read in their language, by type: what a translation is made from. */
const MEANING: Record<TypeName, string[]> = {
  contact: ['role'],
  organisation: ['role', ...FACTS],
  municipality: [...FIGURE('figures'), ...FIGURE('taxRates'), ...FACTS, 'picture.alt', 'claim', 'summary', 'body'],
  place: ['note', ...FIGURE('figures')],
  industry: [
    ...FIGURE('figures'),
    ...FACTS,
    ...['verb', 'where', 'text', 'key'].map((name) => `crafts[].${name}`),
    'trades[].name',
    'trades[].does',
    'picture.alt',
    'title',
    'claim',
    'summary',
    'body',
  ],
  'location-factor': [
    ...FIGURE('figures'),
    ...FACTS,
    ...['from', 'to', 'note', 'asOfNote'].map((name) => `journeys[].${name}`),
    'title',
    'summary',
    'body',
  ],
  'commercial-site': [
    ...AREAS,
    ...FACTS,
    'statusText',
    'pricePerSquareMetre.note',
    'zoningNote',
    'planStatus',
    'utilities[].text',
    'rail',
    'emissionLimits',
    'owner',
    'funding',
    'timeline[].text',
    'pictures[].alt',
    'title',
    'summary',
    'body',
  ],
  company: [
    ...FIGURE('employees'),
    ...FACTS,
    'branch',
    'foundedNote',
    'training[].occupation',
    'training[].note',
    'picture.alt',
    'summary',
    'body',
  ],
  'job-story': [
    ...FIGURE('figures'),
    ...FACTS,
    'pictures[].alt',
    'title',
    'occupation',
    'lead',
    'body[].heading',
    'body[].text',
    'body[].attribution',
    'questions[].question',
    'questions[].answer',
  ],
  article: ['picture.alt', ...FACTS, 'title', 'summary', 'body'],
  event: ['title', 'summary', 'body'],
  page: [
    'title',
    'description',
    'lead',
    ...['heading', 'text', 'lead', 'label', 'items[].question', 'items[].answer'].map((name) => `sections[].${name}`),
  ],
  homepage: ['title', 'description', 'lead', ...CHAPTERS.flatMap((name) => [`${name}.heading`, `${name}.lead`])],
  settings: ['city.name', 'border.name', 'name', 'brand[]', 'claim'],
};

type Value = string | number | boolean | Value[] | { [name: string]: Value };
interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  items?: z.core.$ZodType[];
  shape?: Record<string, z.core.$ZodType>;
  options?: z.core.$ZodType[];
  values?: string[];
  entries?: Record<string, string>;
}

/** A value with every field a schema can have, valid or not. */
function full(schema: z.core.$ZodType): Value {
  const def = schema._zod.def as unknown as Def;
  if (def.innerType) return full(def.innerType);
  if (def.items) return def.items.map(full);
  if (def.element) {
    const { options } = def.element._zod.def as unknown as Def;
    return options ? options.map(full) : [full(def.element), full(def.element)];
  }
  if (def.shape) return Object.fromEntries(Object.entries(def.shape).map(([name, inner]) => [name, full(inner)]));
  if (def.options?.[0]) return full(def.options[0]);
  if (def.values) return def.values[0] ?? '';
  if (def.type === 'enum') return Object.keys(def.entries ?? {})[0] ?? '';
  return def.type === 'number' || def.type === 'int' ? 7 : def.type === 'boolean' ? false : 'Ein Text';
}

type Path = (string | number)[];

const leaves = (value: Value, path: Path = []): Path[] =>
  typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) =>
        leaves(inner, [...path, Array.isArray(value) ? Number(name) : name]),
      )
    : [path];

/** The same entry with one leaf changed. */
function changed(entry: Value, path: Path): Value {
  const copy = structuredClone(entry);
  const last = path.at(-1) ?? '';
  const owner = path.slice(0, -1).reduce((value, name) => (value as Record<string, Value>)[name] ?? '', copy);
  const at = owner as Record<string, Value>;
  const was = at[last];
  at[last] = typeof was === 'number' ? was + 1 : typeof was === 'boolean' ? !was : `${was as string} geändert`;
  return copy;
}

/** `['de', 'body', 1, 'text']` → `body[].text` */
const patternOf = (path: Path): string =>
  path
    .filter((name) => name !== 'de')
    .map((name) => (typeof name === 'number' ? '[]' : `.${name}`))
    .join('')
    .slice(1);

/** What is German or has no language. A section that becomes one of another kind has other texts; that is no edit of one. */
const germanLeaves = (entry: Value) =>
  leaves(entry).filter((path) => !['en', 'cs', 'block', 'section'].some((name) => path.includes(name)));

describe.each(TYPE_NAMES)('what a translation of the type %s is made from', (type) => {
  const entry = full(TYPES[type]);
  const hash = (value: Value) => hashOfTexts(textsOf(type, value, 'de'));
  const before = hash(entry);

  it('is every German text that visitors read, and no more', () => {
    const found = germanLeaves(entry).filter((path) => hash(changed(entry, path)) !== before);
    expect([...new Set(found.map(patternOf))].sort()).toEqual([...new Set(MEANING[type])].sort());
  });

  it('is told by paths that stand either for the language or for what all languages share', () => {
    const block = (TYPES[type]._zod.def as unknown as Def).shape?.de;
    const own = block ? Object.keys((block._zod.def as unknown as Def).shape ?? {}) : [];
    const shared = Object.keys((TYPES[type]._zod.def as unknown as Def).shape ?? {});
    expect(own.filter((name) => shared.includes(name))).toEqual([]);
    for (const path of Object.keys(textsOf(type, entry, 'de')))
      expect(isSharedText(type, path), path).toBe(!own.includes(path.split(/[.[]/)[0] ?? ''));
  });
});

it('the day on which German changed is no text of a translation', () => {
  const en = { title: 'Hall', germanChangedOn: '2026-11-28' };
  expect(textsOf('article', { en }, 'en')).toEqual({ title: 'Hall' });
});

describe('a text', () => {
  const texts = (body: string) => ({ body });
  it.each([
    ['a heading of another level', '## Lage\n\nGut.', '### Lage\n\nGut.'],
    ['emphasis', 'Das ist **sehr** gut.', 'Das ist sehr gut.'],
    ['blanks and line breaks', 'Eins\nzwei  drei', ' Eins zwei\u00a0drei '],
    ['another mark for lists', '- Eins\n- Zwei', '* Eins\n* Zwei'],
    ['soft hyphens', 'Gewerbe\u00adfläche', 'Gewerbefläche'],
    ['kinds of quotes and dashes', '„Ja“ – 10–20', '"Ja" - 10-20'],
    ['composed letters', 'Ä', 'A\u0308'],
    ['a paragraph that becomes a quote', 'Gut.', '> Gut.'],
  ])('says the same with %s', (_, one, other) => {
    expect(hashOfTexts(texts(one))).toBe(hashOfTexts(texts(other)));
    expect(changesBetween(texts(one), texts(other))).toEqual([]);
  });
  it.each([
    ['a word', 'Das ist gut.', 'Das ist schlecht.'],
    ['a number', '1. Schritt', '2. Schritt'],
    ['where a link leads', '[Amt](https://a.example)', '[Amt](https://b.example)'],
    ['its end', 'Gut', 'Gut?'],
    ['the order', '- Eins\n- Zwei', '- Zwei\n- Eins'],
  ])('says something else with another %s', (_, one, other) => {
    expect(hashOfTexts(texts(one))).not.toBe(hashOfTexts(texts(other)));
    expect(changesBetween(texts(one), texts(other))).toEqual([{ path: 'body', before: one, after: other }]);
  });
  it('counts in whatever order the texts are kept, and if it comes or goes', () => {
    expect(hashOfTexts({ a: 'x', b: 'y' })).toBe(hashOfTexts({ b: 'y', a: 'x' }));
    expect(hashOfTexts({ a: 'x' })).not.toBe(hashOfTexts({ b: 'x' }));
    expect(changesBetween({ a: 'x' }, { b: 'y' })).toEqual([
      { path: 'b', before: undefined, after: 'y' },
      { path: 'a', before: 'x', after: undefined },
    ]);
  });
});
