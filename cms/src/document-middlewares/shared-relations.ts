import { AsyncLocalStorage } from 'node:async_hooks';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { complain, complaintError } from '../content/complaint.ts';
import { isImport } from '../content/import-context.ts';
import { isToMany, modelsOf, relationsOf, type Model } from '../content/models.ts';
import { calledDocument, capitalised } from '../content/names.ts';
import { LANGUAGES } from '../labels/index.ts';
import { documentsOf, isLocalised, queryOf, typeOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import { asProgram } from '../access/actor.ts';
import type { DocumentMiddleware } from './action.ts';

interface Target {
  documentId: string;
}

const syncing = new AsyncLocalStorage<true>();

/** Whether one language follows a change that was made in another. */
export const isFollowing = (): boolean => syncing.getStore() === true;

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
const idOf = (item: unknown): string => (typeof item === 'string' ? item : String((item as Target).documentId));
const isDelta = (value: unknown): value is { connect?: unknown[]; disconnect?: unknown[]; set?: unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  ('connect' in value || 'disconnect' in value || 'set' in value);

/** What a relation value changes: documents that come in, documents that go; `all` = the list is replaced. Pure. */
export function deltaOf(value: unknown): { added: string[]; removed: string[]; all: boolean } {
  if (value === undefined) return { added: [], removed: [], all: false };
  if (!isDelta(value)) return { added: asList(value).map(idOf), removed: [], all: true };
  if (value.set) return { added: asList(value.set).map(idOf), removed: [], all: true };
  return { added: asList(value.connect).map(idOf), removed: asList(value.disconnect).map(idOf), all: false };
}

async function existing(
  strapi: Core.Strapi,
  model: Model,
  relation: string,
  ids: string[],
  locale: string,
): Promise<string[]> {
  const type = typeOf(model.attributes[relation]?.target ?? '');
  if (!type || !isLocalised(type) || !ids.length) return ids;
  const rows = await queryOf(strapi, uidOf(type)).findMany({
    where: { documentId: { $in: ids }, locale },
    select: ['documentId'],
  });
  const found = new Set(rows.map(({ documentId }) => documentId));
  return ids.filter((id) => found.has(id));
}

const targetsOf = (row: Row | undefined, relation: string): string[] => asList(row?.[relation]).map(idOf);

const asValue = (model: Model, relation: string, ids: string[]): unknown => {
  const attribute = model.attributes[relation];
  return attribute && isToMany(attribute) ? ids : (ids[0] ?? null);
};

/** Naming a target that does not exist in this language is refused in German; Strapi would do it in English. */
async function refuseMissing(strapi: Core.Strapi, model: Model, data: Data, locale: Locale): Promise<void> {
  const type = typeOf(model.uid);
  const complaints = [];
  for (const relation of relationsOf(model)) {
    const target = typeOf(model.attributes[relation]?.target ?? '');
    const { added } = deltaOf(data[relation]);
    const there = new Set(await existing(strapi, model, relation, added, locale));
    for (const id of added) {
      if (there.has(id) || !type || !target) continue;
      const name = capitalised(await calledDocument(strapi, target, id));
      const message = `${name} fehlt noch auf ${capitalised(LANGUAGES[locale])}. Legen Sie zuerst diese Fassung an, oder wählen Sie einen anderen Eintrag.`;
      complaints.push(complain(type, [relation], message, data, modelsOf(strapi)));
    }
  }
  if (complaints.length) throw complaintError('So kann nicht gespeichert werden.', complaints, locale);
}

/** A new language starts with the relations of the entry, as far as their targets exist in it. */
async function fillNewLocale(
  strapi: Core.Strapi,
  model: Model,
  rows: readonly Row[],
  data: Data,
  locale: string,
): Promise<void> {
  const source = rows.find((row) => row.locale === DEFAULT_LOCALE) ?? rows[0];
  for (const relation of relationsOf(model)) {
    const { added, removed, all } = deltaOf(data[relation]);
    if (all) continue;
    const kept = targetsOf(source, relation).filter((id) => !removed.includes(id) && !added.includes(id));
    const ids = [...kept, ...added];
    data[relation] = asValue(
      model,
      relation,
      await existing(
        strapi,
        model,
        relation,
        isToMany(model.attributes[relation] ?? { type: 'relation' }) ? ids : ids.slice(-1),
        locale,
      ),
    );
  }
}

/** Other languages follow a change; targets that exist only there stay. */
async function follow(
  strapi: Core.Strapi,
  model: Model,
  documentId: string,
  locale: string,
  changed: string[],
): Promise<void> {
  const type = typeOf(model.uid);
  if (!type || !changed.length) return;
  const populate = Object.fromEntries(changed.map((relation) => [relation, { select: ['id', 'documentId'] }]));
  const rows = await queryOf(strapi, model.uid).findMany({
    where: { documentId, publishedAt: { $null: true } },
    populate,
  });
  const source = rows.find((row) => row.locale === locale);
  for (const row of rows) {
    if (row.locale === locale || !row.locale) continue;
    const data: Data = {};
    for (const relation of changed) {
      const wanted = targetsOf(source, relation);
      const before = targetsOf(row, relation);
      const here = new Set(await existing(strapi, model, relation, before, locale));
      const onlyThere = isToMany(model.attributes[relation] ?? { type: 'relation' })
        ? before.filter((id) => !here.has(id))
        : [];
      const after = [...(await existing(strapi, model, relation, wanted, row.locale)), ...onlyThere];
      if (after.join() !== before.join()) data[relation] = asValue(model, relation, after);
    }
    if (Object.keys(data).length)
      await syncing.run(true, () =>
        // Whoever may change one language may have the others follow.
        asProgram(() => documentsOf(strapi, type).update({ documentId, locale: row.locale ?? undefined, data })),
      );
  }
}

/** Relations mean the same in every language. Strapi keeps them apart per language, so they are carried over here. */
export const sharedRelations: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  if (!type || !isLocalised(type) || !['create', 'update'].includes(action) || isImport() || isFollowing())
    return next();
  const model = modelsOf(strapi)(uid);
  const locale = typeof params.locale === 'string' && isLocale(params.locale) ? params.locale : DEFAULT_LOCALE;
  const data: Data = { ...params.data };
  await refuseMissing(strapi, model, data, locale);
  if (action === 'create' || !params.documentId) return next();
  const changed = relationsOf(model).filter((relation) => {
    const { added, removed, all } = deltaOf(data[relation]);
    return all || added.length + removed.length > 0;
  });
  const populate = Object.fromEntries(
    relationsOf(model).map((relation) => [relation, { select: ['id', 'documentId'] }]),
  );
  const rows = await queryOf(strapi, uid).findMany({
    where: { documentId: params.documentId, publishedAt: { $null: true } },
    populate,
  });
  if (rows.length && !rows.some((row) => row.locale === locale)) await fillNewLocale(strapi, model, rows, data, locale);
  params.data = data;
  const result = await next();
  await follow(strapi, model, params.documentId, locale, changed);
  return result;
};
