import type { Core } from '@strapi/strapi';
import type { Attribute, Model, Models } from '../content/models.ts';
import { modelsOf } from '../content/models.ts';
import { FILE } from '../content/media.ts';
import { queryOf, type Data, type Row } from '../strapi/types.ts';
import { ownPaths, sharedPaths } from './folders.ts';
import type { Reach } from './reach.ts';
import { refuseField } from './refuse.ts';
import { comingIn, type Item } from './targets.ts';

const listOf = (value: unknown): Data[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is Data => typeof one === 'object' && one !== null);

/** A file as a field names it: by one of its names or by both. */
interface Named {
  id?: string;
  documentId?: string;
}

const wordOf = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

function namedBy(item: Item): Named {
  if (typeof item !== 'object') return /^\d+$/.test(String(item)) ? { id: String(item) } : { documentId: String(item) };
  const id = wordOf(item.id);
  const documentId = wordOf(item.documentId);
  return { ...(id !== undefined && { id }), ...(documentId !== undefined && { documentId }) };
}

/** Whether all names a field gives are those of this one file. Strapi takes one of them and forgets the other. */
const means = ({ id, documentId }: Named, file: Named): boolean =>
  (id !== undefined || documentId !== undefined) &&
  (id === undefined || id === file.id) &&
  (documentId === undefined || documentId === file.documentId);

function filesOf(value: unknown, { type, component }: Attribute, models: Models): Named[] {
  switch (type) {
    case 'media':
      return comingIn(value).map(namedBy);
    case 'component':
      return listOf(value).flatMap((one) => filesIn(one, models(component ?? ''), models));
    case 'dynamiczone':
      return listOf(value).flatMap((one) => filesIn(one, models(String(one.__component)), models));
    default:
      return [];
  }
}

/** All files that field values name, in components too. Pure. */
export const filesIn = (data: Data, { attributes }: Model, models: Models): Named[] =>
  Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    return attribute ? filesOf(value, attribute, models) : [];
  });

/** Numbers of these files, as far as somebody may put them into an entry. @param present files the entry has anyway */
export async function seenFiles(
  strapi: Core.Strapi,
  limits: Reach | 'none' | 'all',
  documentIds: readonly string[],
  present: ReadonlySet<string>,
): Promise<Map<string, number>> {
  if (limits === 'none' || !documentIds.length) return new Map();
  const rows = await queryOf(strapi, FILE).findMany({ where: { documentId: { $in: [...documentIds] } } });
  const paths = limits === 'all' ? [] : [...(await ownPaths(strapi, limits.own)), ...(await sharedPaths(strapi))];
  const isSeen = ({ documentId, folderPath }: Row) =>
    limits === 'all' || present.has(documentId) || paths.includes(String(folderPath));
  return new Map(rows.filter(isSeen).map(({ documentId, id }) => [documentId, id]));
}

/** A form sends the files it had; only what is new must come from a folder somebody sees. */
export async function checkFiles(
  strapi: Core.Strapi,
  reach: Reach,
  uid: string,
  data: Data,
  present: readonly Data[],
): Promise<void> {
  const models = modelsOf(strapi);
  const model = models(uid);
  const before = present.flatMap((row) => filesIn(row, model, models));
  const added = filesIn(data, model, models).filter((file) => !before.some((one) => means(file, one)));
  if (!added.length) return;
  const folderPath = { $in: [...(await ownPaths(strapi, reach.own)), ...(await sharedPaths(strapi))] };
  const ids = added.flatMap(({ id }) => (/^\d+$/.test(id ?? '') ? Number(id) : []));
  const documentIds = added.flatMap(({ documentId }) => documentId ?? []);
  const named = { $or: [{ id: { $in: ids } }, { documentId: { $in: documentIds } }] };
  const rows = await queryOf(strapi, FILE).findMany({ where: { $and: [named, { folderPath }] } });
  const seen = rows.map(namedBy);
  if (added.every((file) => seen.some((one) => means(file, one)))) return;
  const field = Object.keys(data).find((name) => filesIn({ [name]: data[name] }, model, models).length) ?? '';
  refuseField(
    field,
    'Dieses Bild liegt nicht im Ordner Ihrer Gemeinde und nicht in „Gemeinsam“. Wählen Sie ein anderes, oder laden Sie es selbst hoch.',
  );
}
