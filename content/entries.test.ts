import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  LOCALES,
  TYPE_NAMES,
  readEntries,
  readFiles,
  serialise,
  TYPES,
  type Entry,
  type Figure,
} from '@standort/model';

const files = await readFiles('content/entries');
const entries = await readEntries('content/entries');
const all = TYPE_NAMES.flatMap((type) => [...entries[type].values()].map((entry) => ({ type, entry })));

/** Every object inside a value that satisfies the test. */
function find(value: unknown, test: (record: Record<string, unknown>) => boolean): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((item) => find(item, test));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  return [...(test(record) ? [record] : []), ...Object.values(record).flatMap((inner) => find(inner, test))];
}

describe('the region is there', () => {
  it.each([
    ['municipality', 4],
    ['industry', 8],
    ['company', 25],
    ['commercial-site', 12],
    ['location-factor', 20],
    ['place', 60],
    ['job-story', 8],
    ['organisation', 30],
    ['contact', 4],
    ['article', 1],
  ] as const)('%s: at least %i', (type, count) => {
    expect(entries[type].size).toBeGreaterThanOrEqual(count);
  });

  it.each([
    'municipality',
    'industry',
    'location-factor',
    'commercial-site',
    'company',
    'job-story',
    'page',
    'homepage',
    'settings',
  ] as const)('%s is complete in three languages', (type) => {
    const incomplete = [...entries[type].values()].filter((entry) => LOCALES.some((locale) => !entry[locale]));
    expect(incomplete.map(({ key }) => key)).toEqual([]);
  });

  it('short words of shared records are translated too', () => {
    const lacking = all.flatMap(({ type, entry }) =>
      find(entry, (record) => typeof record.de === 'string' && !(record.en && record.cs)).map(
        (words) => `${type}/${entry.key}: ${String(words.de)}`,
      ),
    );
    expect(lacking).toEqual([]);
  });
});

describe('what is published can be checked', () => {
  const isDated = (record: Record<string, unknown>) =>
    'asOf' in record && ('value' in record || 'text' in record || 'squareMetres' in record);

  it('every figure, fact and area has date and source', () => {
    const dated = all.flatMap(({ entry }) => find(entry, isDated));
    expect(dated.length).toBeGreaterThan(300);
    for (const record of dated) expect((record.sources as unknown[]).length).toBeGreaterThan(0);
  });

  it('a highlighted figure is younger than five years and uncontested', () => {
    const unfit = ({ asOf, caution, conflict }: Figure) =>
      caution || conflict || Number(asOf.match(/\d{4}/g)?.at(-1) ?? 0) < 2021;
    const old = all.flatMap(({ type, entry }) =>
      find(entry, (record) => record.highlight === true && 'label' in record)
        .filter((record) => unfit(record as unknown as Figure))
        .map(({ label }) => `${type}/${entry.key}: ${JSON.stringify(label)}`),
    );
    expect(old).toEqual([]);
  });

  it('nothing unknown is written as zero', () => {
    const zero = [...entries['commercial-site'].values()].filter(
      (site) => find(site, (record) => record.squareMetres === 0 || record.euro === 0).length,
    );
    expect(zero.map(({ key }) => key)).toEqual([]);
  });

  it('no telephone, no e-mail until somebody has confirmed it', () => {
    const unconfirmed = files.filter(({ json }) => !find(json, (r) => typeof r.confirmedOn === 'string').length);
    const leaking = unconfirmed.filter(({ json }) =>
      /[\w.]+@[\w-]+\.\w{2,}|\b0\d{3,5}[ /-]\d{3,}/.test(JSON.stringify(json)),
    );
    expect(leaking.map(({ file }) => file)).toEqual([]);
  });

  it('entries the research bans are not there', () => {
    for (const key of ['naumann', 'mende', 'spezipack', 'zinnwald-lithium'])
      expect(entries.company.has(key)).toBe(false);
    expect(entries['commercial-site'].has('al-liebenau-a17')).toBe(false);
  });

  it('an exhausted site is "full", never a free area of nothing', () => {
    for (const site of entries['commercial-site'].values())
      if (site.offerStatus === 'full') expect(site.availableArea).toBeUndefined();
  });
});

describe('stories', () => {
  it('are samples that name no company', () => {
    // A trade's own name is no company.
    const generic = ['Feinwerktechnik'];
    const names = [...entries.company.values()]
      .map(({ name }) =>
        name
          .replace(/ (GmbH|AG|KG|e\. ?G\.|& Co\.).*$/, '')
          .replace(/\(.*\)/, '')
          .trim(),
      )
      .filter((name) => !generic.includes(name));
    for (const story of entries['job-story'].values()) {
      expect(story.sample).toBe(true);
      const text = JSON.stringify([story.de, story.en, story.cs]);
      expect(
        names.filter((name) => name.length > 5 && text.includes(name)),
        story.key,
      ).toEqual([]);
    }
  });

  it('place only figures they have', () => {
    for (const story of entries['job-story'].values()) {
      const ids = new Set(story.figures.map(({ id }) => id));
      for (const locale of LOCALES)
        for (const block of story[locale]?.body ?? [])
          if (block.block === 'figure') expect(ids, `${story.key} ${locale}`).toContain(block.figure);
    }
  });
});

it('machine-written words say so', () => {
  for (const { type, entry } of all) {
    if (!('de' in entry)) continue;
    for (const locale of LOCALES) {
      const block = (entry as Entry<'page'>)[locale];
      if (block && type !== 'settings') expect(block.textOrigin.origin, `${type}/${entry.key} ${locale}`).toBeDefined();
    }
  }
});

it('files are written in the one canonical way', () => {
  const odd = files.filter(
    ({ file, type, json }) => readFileSync(file, 'utf8') !== serialise(type, TYPES[type].parse(json) as never),
  );
  expect(odd.map(({ file }) => file)).toEqual([]);
});
