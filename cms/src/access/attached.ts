import type { Core } from '@strapi/strapi';
import type { Attribute, Model, Models } from '../content/models.ts';
import { modelsOf } from '../content/models.ts';
import { FILE } from '../content/media.ts';
import { queryOf, type Data } from '../strapi/types.ts';
import { ownPaths, sharedPaths } from './folders.ts';
import type { Reach } from './reach.ts';
import { refuseField } from './refuse.ts';
import { comingIn } from './targets.ts';

const listOf = (value: unknown): Data[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is Data => typeof one === 'object' && one !== null);

function fileIds(value: unknown, { type, component }: Attribute, models: Models): unknown[] {
  switch (type) {
    case 'media':
      return comingIn(value).map((item) => (typeof item === 'object' ? (item.id ?? item.documentId) : item));
    case 'component':
      return listOf(value).flatMap((one) => filesIn(one, models(component ?? ''), models));
    case 'dynamiczone':
      return listOf(value).flatMap((one) => filesIn(one, models(String(one.__component)), models));
    default:
      return [];
  }
}

/** Ids of all files that field values name, in components too. Pure. */
export const filesIn = (data: Data, { attributes }: Model, models: Models): unknown[] =>
  Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    return attribute ? fileIds(value, attribute, models) : [];
  });

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
  const before = new Set(present.flatMap((row) => filesIn(row, model, models)).map(String));
  const added = [...new Set(filesIn(data, model, models).map(String))].filter((id) => !before.has(id));
  if (!added.length) return;
  const folderPath = { $in: [...(await ownPaths(strapi, reach.own)), ...(await sharedPaths(strapi))] };
  const seen = await queryOf(strapi, FILE).findMany({ where: { id: { $in: added.map(Number) }, folderPath } });
  if (seen.length === added.length) return;
  const field = Object.keys(data).find((name) => filesIn({ [name]: data[name] }, model, models).length) ?? '';
  refuseField(
    field,
    'Dieses Bild liegt nicht im Ordner Ihrer Gemeinde und nicht in „Gemeinsam“. Wählen Sie ein anderes, oder laden Sie es selbst hoch.',
  );
}
