import type { Core } from '@strapi/strapi';
import { complain, complaintError, type Complaint } from '../content/complaint.ts';
import { modelsOf, relationsOf } from '../content/models.ts';
import { isLocalised, queryOf, typeOf, type Data, type Row } from '../strapi/types.ts';
import type { Reach } from './reach.ts';
import { areOwn } from './rows.ts';

export type Item = string | number | { id?: unknown; documentId?: unknown };

const listOf = (value: unknown): Item[] =>
  (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]) as Item[];

/** What a relation value brings in, in all the ways Strapi takes it. Pure. */
export function comingIn(value: unknown): Item[] {
  if (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !('documentId' in value || 'id' in value)
  ) {
    const { set, connect } = value as { set?: unknown; connect?: unknown };
    return [...listOf(set), ...listOf(connect)];
  }
  return listOf(value);
}

/** The document an item names; undefined for one that names a row of the database. Pure. */
export const documentOf = (item: Item): string | undefined => {
  const named = typeof item === 'object' ? item.documentId : item;
  return typeof named === 'string' && !/^\d+$/.test(named) ? named : undefined;
};

/** Whether somebody may relate an entry in this language to a document. */
export async function mayPointTo(
  strapi: Core.Strapi,
  reach: Reach,
  uid: string,
  documentId: string,
  locale: string,
): Promise<boolean> {
  const type = typeOf(uid);
  if (!type || !reach.sees(type)) return false;
  const rows = await queryOf(strapi, uid).findMany({ where: { documentId } });
  if (reach.may(type, 'read') && areOwn(reach, rows)) return true;
  return rows.some((row) => row.publishedAt && (!isLocalised(type) || row.locale === locale));
}

/**
 * Relations lead only to what somebody may see. A hidden entry and one that does not exist get the same answer.
 * @param present the row that is changed, with its relations: what it points to already may stay
 */
export async function checkTargets(
  strapi: Core.Strapi,
  reach: Reach,
  uid: string,
  data: Data,
  locale: string,
  present: Row | undefined,
): Promise<void> {
  const type = typeOf(uid);
  const models = modelsOf(strapi);
  const model = models(uid);
  const complaints: Complaint[] = [];
  for (const relation of relationsOf(model)) {
    const before = new Set(listOf(present?.[relation]).map(documentOf));
    for (const item of comingIn(data[relation])) {
      const documentId = documentOf(item);
      const target = model.attributes[relation]?.target ?? '';
      const isFine =
        documentId !== undefined &&
        (before.has(documentId) || (await mayPointTo(strapi, reach, target, documentId, locale)));
      if (!isFine && type)
        complaints.push(
          complain(
            type,
            [relation],
            'Dieser Eintrag ist nicht veröffentlicht und gehört nicht zu Ihrer Gemeinde. Wählen Sie einen aus der Liste.',
            data,
            models,
          ),
        );
    }
  }
  if (complaints.length) throw complaintError('So kann nicht gespeichert werden.', complaints, locale);
}
