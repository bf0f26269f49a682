import { TYPE_NAMES, type Locale, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { modelsOf, relationsOf } from '../content/models.ts';
import { append } from '../feed/feed.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';

/** One language of a published entry that refers to another by a field. */
export interface Reference {
  type: TypeName;
  documentId: string;
  key: string | null;
  locale: Locale | null;
  field: string;
}

/** What published entries say of a document; gone from the database as soon as the document is no longer public. */
export async function referencesTo(strapi: Core.Strapi, target: TypeName, documentId: string): Promise<Reference[]> {
  const found: Reference[] = [];
  for (const type of TYPE_NAMES) {
    const model = modelsOf(strapi)(uidOf(type));
    for (const field of relationsOf(model)) {
      if (model.attributes[field]?.target !== uidOf(target)) continue;
      const where = { publishedAt: { $notNull: true }, [field]: { documentId } };
      for (const row of await queryOf(strapi, uidOf(type)).findMany({ where }))
        found.push({ type, documentId: row.documentId, key: row.key, locale: row.locale, field });
    }
  }
  return found;
}

/** Lets the site read again what refers, or referred, to a document. */
export const tellReferring = (strapi: Core.Strapi, references: readonly Reference[]): Promise<void> =>
  append(
    strapi,
    references.map(({ type, documentId, key, locale }) => ({
      type,
      entryDocumentId: documentId,
      entryKey: key,
      entryLocale: locale,
      action: 'publish',
    })),
  );

const targetsOf = (row: Row, field: string): Row[] => (Array.isArray(row[field]) ? (row[field] as Row[]) : []);

/**
 * Has a published entry refer to a document again that is public again, in the order of its draft; only if the draft
 * still does: else an editor has taken the reference out meanwhile. Nothing else of the entry becomes public.
 */
async function relink(strapi: Core.Strapi, target: Row, { type, documentId, locale, field }: Reference) {
  const query = queryOf(strapi, uidOf(type));
  const rows = await query.findMany({ where: { documentId, locale }, populate: { [field]: true } });
  const draft = rows.find(({ publishedAt }) => !publishedAt);
  const published = rows.find(({ publishedAt }) => publishedAt);
  if (!draft || !published) return false;
  const wanted = targetsOf(draft, field).map((one) => one.documentId);
  const present = targetsOf(published, field);
  if (!wanted.includes(target.documentId) || present.some((one) => one.documentId === target.documentId)) return false;
  const place = (one: Row) => wanted.indexOf(one.documentId);
  const ids = [...present, target].sort((a, b) => place(a) - place(b)).map(({ id }) => id);
  await query.update({ where: { id: published.id }, data: { [field]: { set: ids } } });
  // The draft would look unchanged if what is published were newer.
  await query.updateMany({ where: { id: published.id }, data: { updatedAt: published.updatedAt } });
  return true;
}

/** Brings references back as far as their target is public. @returns those whose target still is not */
export async function restoreReferences(
  strapi: Core.Strapi,
  targets: readonly Row[],
  references: readonly Reference[],
): Promise<Reference[]> {
  const restored: Reference[] = [];
  const open: Reference[] = [];
  for (const reference of references) {
    const target = targets.find(({ locale }) => locale === reference.locale);
    if (!target) open.push(reference);
    else if (await relink(strapi, target, reference)) restored.push(reference);
  }
  await tellReferring(strapi, restored);
  return open;
}
