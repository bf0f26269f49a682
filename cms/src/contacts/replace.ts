import { isLocale } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { isToMany, modelsOf } from '../content/models.ts';
import { publishedComplaints } from '../document-middlewares/publish-check.ts';
import { append } from '../feed/feed.ts';
import { documentsOf, queryOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import { keepFirst, keepPublished } from '../versions/keep.ts';
import { CONTACT, type Found } from './uses.ts';

interface Builder {
  where(where: Data): Builder;
  update(data: Data): Builder;
  execute(): Promise<unknown>;
}
const builderOf = (strapi: Core.Strapi, uid: string): Builder => strapi.db.queryBuilder(uid);

const timeOf = (value: unknown): number => new Date(value as string | Date).getTime();
const targetsOf = (row: Row | null, field: string): Row[] =>
  [(row?.[field] as Row | Row[] | null | undefined) ?? []].flat();

/** The targets of a field with one in place of another, none twice. Pure. */
export const replaced = <T>(targets: readonly T[], former: T, next: T): T[] => [
  ...new Set(targets.map((target) => (target === former ? next : target))),
];

/** Drafts, each language by the ordinary way: all rules hold. */
async function inDrafts(
  strapi: Core.Strapi,
  { type, field, documentId, naming }: Found,
  leaver: string,
  successor: string,
) {
  const attribute = modelsOf(strapi)(uidOf(type)).attributes[field];
  for (const { id, locale, publishedAt } of naming) {
    if (publishedAt) continue;
    const row = await queryOf(strapi, uidOf(type)).findOne({ where: { id }, populate: [field] });
    const before = targetsOf(row, field).map((target) => target.documentId);
    // The other languages follow the first one.
    if (!before.includes(leaver)) continue;
    const after = replaced(before, leaver, successor);
    const value = attribute && isToMany(attribute) ? after : after[0];
    const where = { documentId, ...(locale && isLocale(locale) && { locale }) };
    await documentsOf(strapi, type).update({ ...where, data: { [field]: value } });
  }
}

/** What is published, this one field only: nothing of the draft comes along. */
async function inPublished(strapi: Core.Strapi, { type, field, naming }: Found, leaver: string, successorId: number) {
  const attribute = modelsOf(strapi)(uidOf(type)).attributes[field];
  const query = queryOf(strapi, uidOf(type));
  for (const { id, publishedAt } of naming) {
    if (!publishedAt) continue;
    const targets = targetsOf(await query.findOne({ where: { id }, populate: [field] }), field);
    const former = targets.find(({ documentId }) => documentId === leaver)?.id;
    if (former === undefined) continue;
    const ids = replaced(
      targets.map((target) => target.id),
      former,
      successorId,
    );
    const value = attribute && isToMany(attribute) ? { set: ids.map((one) => ({ id: one })) } : ids[0];
    await query.update({ where: { id }, data: { [field]: value } });
  }
}

/**
 * Strapi tells a changed draft by its time. A draft that said what is published says so now too; one that said more
 * stays a changed one.
 */
async function keepStates(strapi: Core.Strapi, { type, rows }: Found): Promise<void> {
  for (const published of rows.filter(({ publishedAt }) => publishedAt)) {
    const draft = rows.find((row) => !row.publishedAt && row.locale === published.locale);
    const wasChanged = draft !== undefined && timeOf(draft.updatedAt) > timeOf(published.updatedAt);
    const updatedAt = wasChanged ? new Date(timeOf(published.updatedAt)) : new Date();
    // Past the subscriber that would write the present time.
    await builderOf(strapi, uidOf(type)).where({ id: published.id }).update({ updatedAt }).execute();
  }
}

/** The published row of a contact. */
export const publishedContact = (strapi: Core.Strapi, documentId: string): Promise<Row | null> =>
  queryOf(strapi, CONTACT).findOne({ where: { documentId, publishedAt: { $notNull: true } } });

/**
 * Puts one contact in place of another in an entry, within the transaction that is open.
 * @param published row of the successor that is public; undefined if nothing published is touched
 * @returns what keeps the changed entry from being public, one line each
 */
export async function replaceIn(
  strapi: Core.Strapi,
  found: Found,
  leaver: string,
  successor: string,
  published: Row | null,
): Promise<string[]> {
  const { type, documentId, rows, naming } = found;
  const live = naming.filter(({ publishedAt }) => publishedAt);
  const locales = live.map(({ locale }) => locale);
  if (live.length && published) {
    for (const locale of locales) await keepFirst(strapi, type, { documentId, locale });
    await inPublished(strapi, found, leaver, published.id);
    await keepPublished(strapi, type, documentId, locales, 'succeed');
  }
  // After what is published: a draft that says the same is no version of its own.
  await inDrafts(strapi, found, leaver, successor);
  await keepStates(strapi, found);
  if (!live.length) return [];
  await append(
    strapi,
    live.map(({ locale }) => ({
      type,
      entryDocumentId: documentId,
      entryKey: rows[0]?.key,
      entryLocale: locale,
      action: 'publish' as const,
    })),
  );
  return publishedComplaints(strapi, type, documentId);
}
