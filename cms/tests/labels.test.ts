import { describe, expect, it } from 'vitest';
import { TYPES, TYPE_NAMES } from '@standort/model';
import { inGerman, MESSAGES } from '../src/content/german.ts';
import { defOf, type Schema } from '../src/content/zod.ts';
import { LabelError, labelOf } from '../src/labels/index.ts';
import { COMPONENT_MAIN, HIDDEN, LAYOUTS } from '../src/labels/layouts.ts';
import { VALUES } from '../src/labels/values.ts';
import { defaultGroups, LayoutError, rowsFrom } from '../src/provision/form-rows.ts';
import { models, SHOWN } from './support/schemas.ts';

const fields = SHOWN.flatMap(({ uid, attributes }) => Object.keys(attributes).map((attribute) => ({ uid, attribute })));

describe('German for every field', () => {
  it.each(fields)('$uid $attribute', ({ uid, attribute }) => {
    const { label, description } = labelOf(uid, attribute);
    expect(label).not.toBe(attribute);
    expect(label).toMatch(/^\p{Lu}/u);
    expect(description).toMatch(/.[.…]$/);
  });

  it('a missing label is an error that says where to add it', () => {
    expect(() => labelOf('shared.figure', 'nothing')).toThrow(
      new LabelError('shared.figure has no German label for "nothing". Add it in cms/src/labels/.'),
    );
  });

  it('a text in three languages names its language', () => {
    expect(labelOf('shared.figure', 'labelCs').label).toBe('CS · Bezeichnung');
  });

  it('every value of a choice', () => {
    const values = SHOWN.flatMap(({ attributes }) =>
      Object.values(attributes).flatMap(({ enum: one, options }) => [...(one ?? []), ...(options?.values ?? [])]),
    );
    expect(values.length).toBeGreaterThan(80);
    expect([...new Set(values)].filter((value) => !VALUES[value])).toEqual([]);
  });

  it('content types and components have a name and components an icon', () => {
    for (const { uid, file } of SHOWN) {
      expect(file.info.displayName, uid).toMatch(/^\p{Lu}/u);
      if (!uid.startsWith('api::')) expect(file.info.icon, uid).toBeTruthy();
    }
  });
});

describe('forms', () => {
  it.each(SHOWN.map(({ uid }) => uid))('%s shows every field once, in rows of at most twelve', (uid) => {
    const model = models(uid);
    const rows = rowsFrom(
      model,
      uid.startsWith('api::') ? (LAYOUTS[uid.split('.')[1] ?? '']?.groups ?? []) : defaultGroups(model),
    );
    const shown = rows.flat().map(({ name }) => name);
    expect([...shown].sort()).toEqual(
      Object.keys(model.attributes)
        .filter((name) => !HIDDEN.has(name))
        .sort(),
    );
    for (const row of rows) expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
  });

  it('lists and titles name fields that exist', () => {
    for (const { uid, attributes } of SHOWN) {
      const layout = LAYOUTS[uid.split('.')[1] ?? ''];
      const names = uid.startsWith('api::') ? [layout?.main, ...(layout?.list ?? [])] : [COMPONENT_MAIN[uid]];
      for (const name of names) expect([...Object.keys(attributes), 'createdAt', 'updatedAt'], uid).toContain(name);
    }
  });

  it('an unknown field in a layout is an error', () => {
    expect(() => rowsFrom(models('shared.source'), [['titel']])).toThrow(
      new LayoutError('The layout of shared.source names "titel", which it does not have.'),
    );
  });
});

describe('German for every message of the content model', () => {
  interface Check {
    _zod: { def: { error?: (issue: object) => string | { message: string } | undefined } };
  }
  const seen = new Set<Schema>();
  const own = new Set<string>();

  function collect(schema: Schema): void {
    if (seen.has(schema)) return;
    seen.add(schema);
    const def = defOf(schema) as ReturnType<typeof defOf> & { checks?: Check[] };
    for (const check of [schema as unknown as Check, ...(def.checks ?? [])]) {
      const said = check._zod.def.error?.({});
      if (said) own.add(typeof said === 'string' ? said : said.message);
    }
    for (const inner of [
      def.innerType,
      def.element,
      ...(def.options ?? []),
      ...Object.values(def.shape ?? {}),
      ...((def as { items?: Schema[] }).items ?? []),
    ])
      if (inner) collect(inner);
  }
  for (const type of TYPE_NAMES) collect(TYPES[type]);

  it('has one', () => {
    expect(own.size).toBeGreaterThan(15);
    expect([...own].filter((message) => !MESSAGES[message])).toEqual([]);
  });

  it('names the figures a story has', () => {
    const figure = {
      id: 'lohn',
      label: { de: 'Lohn' },
      value: 1,
      asOf: '2024',
      sources: [{ title: 'Q', accessedOn: '2026-11-24' }],
    };
    const story = (figures: object[]) => ({
      key: 's',
      portrayed: false,
      audiences: ['skilled'],
      municipality: 'm',
      contact: 'c',
      figures,
      de: {
        slug: 's',
        textOrigin: { origin: 'human' },
        title: 'T',
        occupation: 'O',
        lead: 'L',
        body: [{ block: 'figure', figure: 'lon' }],
      },
    });
    const said = (figures: object[]) =>
      (TYPES['job-story'].safeParse(story(figures), { reportInput: true }).error?.issues ?? []).map(inGerman);
    expect(said([figure])).toEqual([
      'Die Kennzahl „lon“ hat diese Geschichte nicht. Vorhanden: lohn. Tragen Sie eine davon ein, oder ergänzen Sie die Kennzahl.',
    ]);
    expect(said([])).toEqual([
      'Die Kennzahl „lon“ hat diese Geschichte nicht. Ergänzen Sie unter „Kennzahlen“ eine mit dieser Kennung, oder entfernen Sie den Abschnitt.',
    ]);
  });

  it('has one for the rules over several fields too', () => {
    const picture = { file: 'a.jpg', credit: 'C', alt: { de: 'Tal' } };
    const site = { key: 's', offerStatus: 'free', pictures: [picture], de: {}, cs: {} };
    const late = { ...site, checkedOn: '2026-11-02', checkDueOn: '2026-11-01' };
    const issues = [site, late].flatMap((json) => TYPES['commercial-site'].safeParse(json).error?.issues ?? []);
    const custom = issues.filter(({ code }) => code === 'custom');
    expect(new Set(custom.map(({ message }) => message)).size).toBe(5);
    expect(custom.filter(({ message }) => !MESSAGES[message])).toEqual([]);
  });

  it('says what is wrong with a text, in each case', () => {
    const body =
      '# Titel\n\n#### Tief\n\n##\n\n[](https://example.org) [Satzung](x) [hier](/a/) www.example.org ![Tal](t.jpg)';
    const words = { slug: 's', textOrigin: { origin: 'human' }, title: 'T', summary: 'S', body };
    const article = {
      key: 'a',
      publishedOn: '2026-11-24',
      sources: [{ title: 'Q', accessedOn: '2026-11-24' }],
      de: words,
    };
    const { error } = TYPES.article.safeParse(article, { reportInput: true });
    expect((error?.issues ?? []).map(inGerman)).toEqual([
      'Die Zwischenüberschrift „Titel“ hat nur eine Raute. So steht nur der Titel der Seite. Schreiben Sie zwei: ## Titel',
      'Die Zwischenüberschrift „Tief“ hat zu viele Rauten. Erlaubt sind zwei (##) und darunter drei (###).',
      'Eine Zwischenüberschrift ist leer. Geben Sie ihr Worte, oder entfernen Sie sie.',
      'Der Link zu https://example.org hat keinen Text. Schreiben Sie in die eckigen Klammern, was dort zu finden ist.',
      'Der Link „Satzung“ führt nirgendwohin (x). Tragen Sie in die runden Klammern eine vollständige Adresse ein, beginnend mit https://, mailto:, tel: oder, für eine Seite dieser Website, mit /.',
      'Der Link „hier“ sagt nicht, wohin er führt. Schreiben Sie, was dort zu finden ist, zum Beispiel: [Bebauungsplan der Stadt](https://…).',
      'Die Adresse www.example.org steht als Text da. Schreiben Sie, was dort zu finden ist, zum Beispiel: [Bebauungsplan der Stadt](https://…).',
      'Im Text steht ein Bild („Tal“). Nehmen Sie es heraus, und wählen Sie es im Feld für Bilder.',
    ]);
  });

  it('says what is missing and what is allowed', () => {
    const issues = (json: unknown) =>
      (TYPES.place.safeParse(json, { reportInput: true }).error?.issues ?? []).map(
        (issue) => `${issue.path.join('.')}: ${inGerman(issue)}`,
      );
    expect(issues({ key: 'a', name: 'A', kind: 'pub', sources: [], x: 1 })).toEqual([
      `kind: Erlaubt ist: ${['locality', 'station', 'motorway', 'summit', 'reservoir', 'border', 'sight', 'school', 'childcare', 'doctor', 'weather'].map((kind) => VALUES[kind]).join(', ')}.`,
      'sources: Es fehlt eine Quelle. Ergänzen Sie mindestens eine.',
      ': Unbekannt: x. Entfernen Sie das.',
    ]);
    expect(issues({ key: 'a', sources: [{ title: ' A', accessedOn: '2026-02-30' }] })).toEqual([
      'name: Diese Angabe fehlt. Füllen Sie das Feld aus.',
      'kind: Diese Angabe fehlt. Füllen Sie das Feld aus.',
      'sources.0.title: Entfernen Sie die Leerzeichen am Anfang und am Ende.',
      'sources.0.accessedOn: Hier wird ein Tag erwartet.',
    ]);
  });
});
