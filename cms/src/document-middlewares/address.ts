import type { Core } from '@strapi/strapi';
import { isImport } from '../content/import-context.ts';
import { modelsOf } from '../content/models.ts';
import { firstFree, slugOf } from '../content/slugify.ts';
import { queryOf, typeOf } from '../strapi/types.ts';
import { localesOf, type DocumentMiddleware } from './action.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The draft of the language that is being written. */
async function draftOf(strapi: Core.Strapi, uid: string, documentId: string | undefined, locale: string) {
  if (!documentId) return undefined;
  return (await queryOf(strapi, uid).findOne({ where: { documentId, locale, publishedAt: null } })) ?? undefined;
}

/** An address that is left empty is made from the title, and is nobody else's in that language. */
export const address: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  if (!typeOf(uid) || isImport() || (action !== 'create' && action !== 'update')) return next();
  if (!modelsOf(strapi)(uid).attributes.slug) return next();
  const data = params.data ?? {};
  const [locale] = localesOf(params);
  if (isText(data.slug) || !locale) return next();
  const draft = await draftOf(strapi, uid, params.documentId, locale);
  if (data.slug === undefined && isText(draft?.slug)) return next();
  const wanted = slugOf(data, draft ?? {});
  if (!wanted) return next();
  const isTaken = async (slug: string) =>
    (await queryOf(strapi, uid).count({ where: { slug, locale, documentId: { $ne: params.documentId ?? '' } } })) > 0;
  params.data = { ...data, slug: await firstFree(wanted, isTaken) };
  return next();
};
