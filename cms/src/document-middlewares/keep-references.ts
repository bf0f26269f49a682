import { DEFAULT_LOCALE, TYPE_NAMES, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { isImport } from '../content/import-context.ts';
import { modelsOf, relationsOf } from '../content/models.ts';
import { called, calledDocument, capitalised } from '../content/names.ts';
import { isLapse } from '../freshness/lapsing.ts';
import { errors } from '../strapi/require.ts';
import { isLocalised, queryOf, typeOf, uidOf } from '../strapi/types.ts';
import { localesOf, type DocumentMiddleware } from './action.ts';

const MOST = 3;

/** Published entries that refer to a document, as words. */
async function users(
  strapi: Core.Strapi,
  target: TypeName,
  documentId: string,
  locales: readonly string[] | '*',
): Promise<string[]> {
  const found = new Map<string, string>();
  // Without its German version the whole entry is gone.
  const everywhere = !isLocalised(target) || locales === '*' || locales.includes(DEFAULT_LOCALE);
  for (const type of TYPE_NAMES) {
    const model = modelsOf(strapi)(uidOf(type));
    for (const relation of relationsOf(model)) {
      if (model.attributes[relation]?.target !== uidOf(target)) continue;
      const where = {
        publishedAt: { $notNull: true },
        [relation]: { documentId },
        documentId: { $ne: documentId },
        ...(!everywhere && { locale: { $in: locales } }),
      };
      for (const row of await queryOf(strapi, uidOf(type)).findMany({ where }))
        if (!found.has(row.documentId)) found.set(row.documentId, called(type, row));
    }
  }
  return [...found.values()];
}

/** What published entries refer to stays published; otherwise the site could not build them. */
export const keepReferences: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  if (!type || !['unpublish', 'delete'].includes(action) || isImport() || isLapse() || !params.documentId)
    return next();
  const names = await users(strapi, type, params.documentId, localesOf(params));
  if (!names.length) return next();
  const more = names.length > MOST ? ` und ${names.length - MOST} weitere` : '';
  const verb = action === 'delete' ? 'gelöscht' : 'zurückgezogen';
  throw new errors.ApplicationError(
    `${capitalised(await calledDocument(strapi, type, params.documentId))} kann nicht ${verb} werden: Darauf beziehen sich ${names.slice(0, MOST).join(', ')}${more}. Ändern Sie dort zuerst den Bezug.`,
  );
};
