import { SINGLE, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { firstFree, slugify, slugOf } from '../content/slugify.ts';
import { errors } from '../strapi/require.ts';
import { queryOf, typeOf, type Data } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const refuse = (message: string): never => {
  throw new errors.ValidationError(message, { errors: [{ path: ['key'], message, name: 'ValidationError' }] });
};

const isTaken = (strapi: Core.Strapi, uid: string) => async (key: string) =>
  (await queryOf(strapi, uid).count({ where: { key } })) > 0;

/** The key of a new entry: what the editor wrote, else made from title or name. */
async function newKey(strapi: Core.Strapi, uid: string, type: TypeName, { key, title, name }: Data): Promise<string> {
  if ((SINGLE as readonly TypeName[]).includes(type)) return type;
  if (typeof key === 'string' && key !== '') {
    if (!KEY.test(key))
      refuse(
        `Schlüssel „${key}“: Erlaubt sind Kleinbuchstaben, Ziffern und einzelne Bindestriche. Beispiel: ${slugify(key) || 'gewerbegebiet-sued'}.`,
      );
    if (await isTaken(strapi, uid)(key))
      refuse(`Den Schlüssel „${key}“ gibt es schon. Wählen Sie einen anderen, oder lassen Sie das Feld leer.`);
    return key;
  }
  return firstFree(slugOf({ title, name }) ?? type, isTaken(strapi, uid));
}

/** Every entry has a key that never changes: files, relations and the site rely on it. */
export const entryKey: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  if (!type || !['create', 'update', 'clone'].includes(action)) return next();
  const data = params.data ?? {};
  if (action === 'create') {
    params.data = { ...data, key: await newKey(strapi, uid, type, data) };
    return next();
  }
  const kept =
    (await queryOf(strapi, uid).findOne({ where: { documentId: params.documentId }, select: ['key'] }))?.key ??
    undefined;
  if (action === 'clone') params.data = { ...data, key: await firstFree(kept ?? type, isTaken(strapi, uid)) };
  else if (kept === undefined) params.data = { ...data, key: await newKey(strapi, uid, type, data) };
  else if (data.key !== undefined && data.key !== null && data.key !== '' && data.key !== kept)
    refuse(
      `Der Schlüssel bleibt „${kept}“: Dateien und andere Einträge beziehen sich darauf. Machen Sie die Änderung rückgängig.`,
    );
  else params.data = { ...data, key: kept };
  return next();
};
