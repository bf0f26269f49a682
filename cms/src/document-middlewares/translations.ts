import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { isImport } from '../content/import-context.ts';
import { readType } from '../content/read.ts';
import { queryOf, typeOf, type Data } from '../strapi/types.ts';
import { followChange } from '../translations/follow.ts';
import { forget } from '../translations/records.ts';
import { localesOf, type DocumentMiddleware } from './action.ts';

const FOLLOWED: ReadonlySet<string> = new Set(['publish', 'unpublish', 'delete']);

async function publicEntry(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<Data | undefined> {
  const [stored] = await readType(strapi, type, 'published', [documentId]);
  return stored?.entry;
}

/**
 * Notes what translations are made from, in the transaction of the change. What is imported says so itself, see
 * `content/import-write.ts`.
 */
export const translations: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  const { documentId } = params;
  if (!type || !documentId || !FOLLOWED.has(action) || isImport()) return next();
  const before = await publicEntry(strapi, type, documentId);
  const result = await next();
  if (action === 'delete' && !(await queryOf(strapi, uid).count({ where: { documentId } }))) {
    await forget(strapi, type, documentId);
    return result;
  }
  const after = await publicEntry(strapi, type, documentId);
  const published = action === 'publish' ? localesOf(params) : [];
  await followChange(strapi, { type, documentId, before, after, published });
  return result;
};
