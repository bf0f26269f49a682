import { DEFAULT_LOCALE } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { isImport } from '../content/import-context.ts';
import { modelsOf, type Model } from '../content/models.ts';
import { isLocalised, queryOf, typeOf, type Data, type Row } from '../strapi/types.ts';
import { localesOf, type DocumentMiddleware } from './action.ts';

/** Strapi's own knowledge of what languages share. */
interface SharedAttributes {
  getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
  fillNonLocalizedAttributes(data: Data, from: Row, where: { model: string }): void;
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const isFile = (value: Data): boolean => 'hash' in value && 'mime' in value;

/** What is written, without lists that are left empty though all languages share them. Pure. */
const withoutEmptyShared = ({ attributes }: Pick<Model, 'attributes'>, data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([field, value]) => attributes[field]?.pluginOptions?.i18n?.localized || !isEmptyList(value),
    ),
  );

/** Files as they are read → their ids, as they are written. Pure. */
function filesById(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filesById);
  if (!isObject(value)) return value;
  if (isFile(value)) return value.id;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, filesById(inner)]));
}

async function withShared(strapi: Core.Strapi, uid: string, data: Data, draft: Row): Promise<Data> {
  const shared = strapi.plugin('i18n').service<SharedAttributes>('content-types');
  const populate = shared.getNestedPopulateOfNonLocalizedAttributes(uid);
  const source = await queryOf(strapi, uid).findOne({ where: { id: draft.id }, populate });
  const filled = withoutEmptyShared(modelsOf(strapi)(uid), data);
  if (source) shared.fillNonLocalizedAttributes(filled, source, { model: uid });
  return filesById(filled) as Data;
}

/**
 * A language that is added gets what all languages share from the drafts that are there. The desk's form does not
 * know it yet and sends empty lists; Strapi would take them for meant, and else the published values. Either would
 * then be carried into the other languages, and undo what was changed in them.
 */
export const newLanguage: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  const { documentId, data } = params;
  if (!type || !isLocalised(type) || action !== 'update' || !documentId || !data || isImport()) return next();
  const [locale] = localesOf(params);
  const drafts = await queryOf(strapi, uid).findMany({
    where: { documentId, publishedAt: null },
    select: ['id', 'locale'],
  });
  const source = drafts.find((draft) => draft.locale === DEFAULT_LOCALE) ?? drafts[0];
  if (source && !drafts.some((draft) => draft.locale === locale))
    params.data = await withShared(strapi, uid, data, source);
  return next();
};
