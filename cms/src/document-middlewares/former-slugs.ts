import type { Core } from '@strapi/strapi';
import { modelsOf } from '../content/models.ts';
import { queryOf, typeOf, type Row } from '../strapi/types.ts';
import { localesOf, type DocumentMiddleware } from './action.ts';

const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Addresses a language version was public under, without the one it gets now. Pure. */
export function formerSlugsOf(draft: Pick<Row, string>, published: Pick<Row, string> | undefined): string[] {
  const before = [
    ...words(published?.formerSlugs),
    ...words(draft.formerSlugs),
    ...words(published?.slug ? [published.slug] : []),
  ];
  return [...new Set(before)].filter((slug) => slug !== draft.slug);
}

async function remember(strapi: Core.Strapi, uid: string, draft: Row, published: Row | undefined): Promise<void> {
  const formerSlugs = formerSlugsOf(draft, published);
  if (JSON.stringify(formerSlugs) !== JSON.stringify(words(draft.formerSlugs)))
    await queryOf(strapi, uid).update({ where: { id: draft.id }, data: { formerSlugs } });
}

/** When a public address changes, the old one is kept for a redirect: links never break. */
export const formerSlugs: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  if (!typeOf(uid) || action !== 'publish' || !modelsOf(strapi)(uid).attributes.formerSlugs) return next();
  const rows = await queryOf(strapi, uid).findMany({ where: { documentId: params.documentId } });
  const locales = localesOf(params);
  for (const draft of rows)
    if (!draft.publishedAt && (locales === '*' || locales.includes(draft.locale ?? '')))
      await remember(
        strapi,
        uid,
        draft,
        rows.find(({ publishedAt, locale }) => publishedAt && locale === draft.locale),
      );
  return next();
};
