import { describe, expect, it } from 'vitest';
import {
  TYPES,
  TYPE_NAMES,
  LOCALES,
  UNLOCALISED,
  readEntries,
  serialise,
  type Entry,
  type Locale,
  type TypeName,
} from '@standort/model';
import { fieldsOf, MappingError, typeShape, type Field } from '../src/content/fields.ts';
import { isToMany, type Model } from '../src/content/models.ts';
import { toDocument } from '../src/content/to-document.ts';
import { toEntry } from '../src/content/to-entry.ts';
import { defOf, elementOf, inner, shapeOf, variantsOf, type Shape } from '../src/content/zod.ts';
import { uidOf, type Data } from '../src/strapi/types.ts';
import { models, SCHEMAS } from './support/schemas.ts';

const entries = await readEntries('content/entries');
const all = TYPE_NAMES.flatMap((type) =>
  [...entries[type].values()].map((entry) => ({ type, entry: entry, name: `${type}/${entry.key}` })),
);

const lookup = { document: (_type: TypeName, key: string) => key, file: (name: string) => name as unknown as number };

/** What Strapi gives back for what it was given: relations and media as rows. */
function stored(model: Model, data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const attribute = model.attributes[name];
      if (attribute?.type === 'relation')
        return [
          name,
          isToMany(attribute) ? (value as string[]).map((key) => ({ key })) : value === null ? null : { key: value },
        ];
      if (attribute?.type === 'media') return [name, value === null ? null : { name: value }];
      if (attribute?.type === 'component' && value !== null) {
        const inner = models(attribute.component ?? '');
        return [
          name,
          attribute.repeatable ? (value as Data[]).map((item) => stored(inner, item)) : stored(inner, value as Data),
        ];
      }
      if (attribute?.type === 'dynamiczone')
        return [
          name,
          (value as Data[]).map((item) => ({
            __component: item.__component,
            ...stored(models(String(item.__component)), item),
          })),
        ];
      return [name, value];
    }),
  );
}

function roundTrip(type: TypeName, entry: Entry): string {
  const model = models(uidOf(type));
  const { base, locales } = toDocument(type, entry, models, lookup);
  const rows = Object.fromEntries(
    Object.entries(locales).map(([locale, data]) => [locale, stored(model, data)]),
  ) as Partial<Record<Locale, Data>>;
  return serialise(type, toEntry(type, { base: stored(model, base), locales: rows }, models) as unknown as Entry);
}

describe('file → Strapi → file', () => {
  it.each(all)('$name comes back byte for byte', ({ type, entry }) => {
    expect(roundTrip(type, entry)).toBe(serialise(type, entry));
  });

  it('a picture, a span and a dynamic zone survive', () => {
    const source = { title: 'Q', accessedOn: '2026-11-24' };
    const words = {
      slug: 'a',
      formerSlugs: ['b', 'c'],
      textOrigin: { origin: 'machineReviewed', by: 'Redaktion', on: '2026-11-24' },
      title: 'T',
      occupation: 'O',
      lead: 'L',
    };
    const story = TYPES['job-story'].parse({
      key: 'a',
      portrayed: false,
      municipality: 'm',
      contact: 'c',
      audiences: ['skilled', 'cross-border'],
      companies: ['z', 'a'],
      pictures: [{ file: 'a.jpg', alt: { de: 'Bild', cs: 'Obraz' }, credit: 'C', focalPoint: { x: 0, y: 0.25 } }],
      figures: [
        {
          id: 'f',
          label: { de: 'F' },
          value: 1.5,
          valueTo: 2,
          qualifier: 'upTo',
          breakdown: [{ label: { de: 'x' }, value: 0 }],
          asOf: '2024-Q3',
          sources: [source],
        },
      ],
      de: {
        ...words,
        body: [
          { block: 'quote', text: 'Z', attribution: 'A' },
          { block: 'figure', figure: 'f' },
          { block: 'text', text: 'T' },
        ],
      },
    });
    expect(roundTrip('job-story', story)).toBe(serialise('job-story', story));
  });

  it('no value is longer than its column (255 characters) on PostgreSQL', () => {
    const tooLong = (model: Model, data: Data): string[] =>
      Object.entries(data).flatMap(([name, value]) => {
        const { type, component, repeatable, columnType } = (model.attributes[name] ??
          {}) as Model['attributes'][string] & { columnType?: object };
        if (['string', 'uid', 'email'].includes(type) && !columnType)
          return typeof value === 'string' && value.length > 255 ? [`${model.uid} ${name}`] : [];
        if (type === 'component' && value)
          return (repeatable ? (value as Data[]) : [value as Data]).flatMap((item) =>
            tooLong(models(component ?? ''), item),
          );
        return [];
      });
    const found = all.flatMap(({ type, entry }) => {
      const { base, locales } = toDocument(type, entry, models, lookup);
      return [base, ...Object.values(locales)].flatMap((data) => tooLong(models(uidOf(type)), data));
    });
    expect(found).toEqual([]);
  });
});

describe('schemas follow the content model', () => {
  const attributesOf = (type: TypeName) => {
    const { base, block } = typeShape(type);
    const names = (fields: ReturnType<typeof fieldsOf>): string[] =>
      fields.flatMap((field) => (field.kind === 'attribute' ? [field.attribute] : names(field.fields)));
    return {
      base: names(fieldsOf(base, models(uidOf(type)))),
      block: block ? names(fieldsOf(block, models(uidOf(type)))) : [],
    };
  };

  const privateOf = (type: TypeName) =>
    Object.entries(models(uidOf(type)).attributes).flatMap(([name, attribute]) => (attribute.private ? [name] : []));

  it.each(TYPE_NAMES)('%s has every field of the model and none besides what is private', (type) => {
    const { base, block } = attributesOf(type);
    expect(Object.keys(models(uidOf(type)).attributes).sort()).toEqual([...base, ...block, ...privateOf(type)].sort());
  });

  it.each(TYPE_NAMES)('%s: language blocks are localised, everything else is not', (type) => {
    const schema = SCHEMAS.find(({ uid }) => uid === uidOf(type));
    const localised = (name: string) =>
      (schema?.attributes[name] as { pluginOptions?: { i18n?: { localized?: boolean } } }).pluginOptions?.i18n
        ?.localized;
    const { base, block } = attributesOf(type);
    const isLocalised = !(UNLOCALISED as readonly string[]).includes(type);
    expect(schema?.file.pluginOptions?.i18n?.localized).toBe(isLocalised || undefined);
    for (const name of block) expect(localised(name), name).toBe(true);
    for (const name of [...base, ...privateOf(type)])
      if (isLocalised && schema?.attributes[name]?.type !== 'relation') expect(localised(name), name).toBe(false);
  });

  it('a choice offers exactly what the model allows', () => {
    const differing: string[] = [];
    const compare = (shape: Shape, uid: string): void => {
      const visit = (fields: Field[]): void => {
        for (const field of fields) {
          if (field.kind === 'spread') {
            visit(field.fields);
            continue;
          }
          const { enum: one, options, component, components = [] } = field.definition;
          const element = elementOf(field.schema) ?? field.schema;
          const allowed = Object.keys(defOf(inner(element)).entries ?? {});
          const offered = one ?? options?.values ?? [];
          if (offered.join() !== allowed.join())
            differing.push(`${uid} ${field.name}: ${offered.join()} / ${allowed.join()}`);
          const target = shapeOf(element);
          if (component && target) compare(target, component);
          const union = variantsOf(element);
          for (const name of components) compare(union?.variants.get(name.split('.')[1] ?? '') ?? {}, name);
        }
      };
      visit(fieldsOf(shape, models(uid)));
    };
    for (const type of TYPE_NAMES)
      for (const shape of Object.values(typeShape(type))) if (shape) compare(shape as Shape, uidOf(type));
    expect(differing).toEqual([]);
  });

  it('notes, consents and deadlines are private everywhere', () => {
    const further: Partial<Record<TypeName, string[]>> = {
      'job-story': ['consents'],
      settings: ['reminderDays', 'graceDays'],
    };
    for (const type of TYPE_NAMES) expect(privateOf(type), type).toEqual([...(further[type] ?? []), 'internalNote']);
  });

  it('a field without attribute stops with its name', () => {
    const model: Model = { uid: 'api::x.x', attributes: {} };
    expect(() => fieldsOf(typeShape('contact').base, model)).toThrow(
      new MappingError(
        'api::x.x has no attribute "key" for the field "key" of the content model. Add it to its schema.json.',
      ),
    );
  });

  it('knows all locales', () => {
    expect(LOCALES).toEqual(['de', 'en', 'cs']);
  });
});
