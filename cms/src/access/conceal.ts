import type { Core } from '@strapi/strapi';
import { modelsOf, type Model } from '../content/models.ts';
import { queryOf, typeOf, type Row } from '../strapi/types.ts';
import type { Reach } from './reach.ts';
import { areOwn } from './rows.ts';

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && typeof (value as Row).id === 'number';

const privateFields = (model: Model): string[] =>
  Object.entries(model.attributes).flatMap(([name, attribute]) => (attribute.private ? [name] : []));

const withoutNotes = (model: Model, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !privateFields(model).includes(name))) as Row;

/** Which of these rows may be seen as they are: what is published, and drafts of own entries. */
async function seenRows(strapi: Core.Strapi, reach: Reach, uid: string, ids: number[]): Promise<Map<number, Row>> {
  const type = typeOf(uid);
  if (!type || !ids.length || !reach.sees(type)) return new Map();
  const rows = await queryOf(strapi, uid).findMany({ where: { id: { $in: ids } } });
  return new Map(
    rows
      .filter((row) => row.publishedAt || (reach.may(type, 'read') && areOwn(reach, [row])))
      .map((row) => [row.id, row]),
  );
}

const reduced = ({ id, documentId, locale }: Row): Partial<Row> => ({ id, documentId, ...(locale && { locale }) });

/** In place of a hidden draft: the same fields of what is published, or nothing but its identity. */
async function inPlaceOf(
  strapi: Core.Strapi,
  uid: string,
  model: Model,
  id: number,
  shown: Row,
): Promise<Partial<Row>> {
  const hidden = await queryOf(strapi, uid).findOne({ where: { id }, select: ['id', 'documentId', 'locale'] });
  const published =
    hidden &&
    (await queryOf(strapi, uid).findOne({
      where: {
        documentId: hidden.documentId,
        publishedAt: { $notNull: true },
        ...(hidden.locale && { locale: hidden.locale }),
      },
    }));
  if (!published) return { id, ...(hidden && reduced(hidden)) };
  const fields = Object.entries(withoutNotes(model, published)).filter(([name]) => name in shown);
  return { ...reduced(published), ...Object.fromEntries(fields), id };
}

const rowsIn = (value: unknown): Row[] => [value].flat().filter(isRow);

/** Puts what may be seen in place of the related rows of one field, of all entries at once. */
async function concealField(
  strapi: Core.Strapi,
  reach: Reach,
  uid: string,
  name: string,
  entries: Row[],
): Promise<void> {
  const related = entries.flatMap((entry) => rowsIn(entry[name]));
  if (!related.length) return;
  const isKnown = typeOf(uid) !== undefined;
  const model = modelsOf(strapi)(uid);
  const ids = [...new Set(related.map(({ id }) => id))];
  const seen = isKnown ? await seenRows(strapi, reach, uid, ids) : new Map<number, Row>();
  const shown = async (one: unknown): Promise<unknown> => {
    if (!isRow(one)) return one;
    const row = seen.get(one.id);
    if (!row) return isKnown ? inPlaceOf(strapi, uid, model, one.id, one) : null;
    return areOwn(reach, [row]) ? one : withoutNotes(model, one);
  };
  for (const entry of entries) {
    const value = entry[name];
    const values = entry as Record<string, unknown>;
    values[name] = Array.isArray(value) ? await Promise.all(value.map(shown)) : await shown(value);
  }
}

async function concealEntries(
  strapi: Core.Strapi,
  reach: Reach,
  model: Model,
  entries: readonly Row[],
): Promise<Row[]> {
  const shown = entries.map((entry) => (areOwn(reach, [entry]) ? { ...entry } : withoutNotes(model, entry)));
  for (const [name, { type, target }] of Object.entries(model.attributes))
    if (type === 'relation' && target?.startsWith('api::')) await concealField(strapi, reach, target, name, shown);
  return shown;
}

/** An answer of the document service as somebody may see it: no draft and no note of what others keep. */
export async function conceal(strapi: Core.Strapi, reach: Reach, uid: string, result: unknown): Promise<unknown> {
  const model = modelsOf(strapi)(uid);
  if (Array.isArray(result)) return concealEntries(strapi, reach, model, result.filter(isRow));
  if (isRow(result)) return (await concealEntries(strapi, reach, model, [result]))[0];
  const { entries } = (result ?? {}) as { entries?: unknown };
  if (Array.isArray(entries)) return { ...(result as object), entries: await conceal(strapi, reach, uid, entries) };
  return result;
}
