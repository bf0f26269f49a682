import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { forbid } from '../access/refuse.ts';
import { nameOf } from '../content/names.ts';
import { formOf } from '../publication/named.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';
import type { Contacts, Uses } from './shapes.ts';
import { CONTACT, findUses, linksOf, shownUses } from './uses.ts';

/** Reach of somebody who may see contacts at all. */
export async function contactReach(strapi: Core.Strapi): Promise<Reach> {
  const reach = await reachAtWork(strapi);
  return reach.sees('contact') ? reach : forbid('Kontakte gehören nicht zu Ihren Rechten.');
}

/** Rows of contacts somebody may see: drafts only if she keeps contacts. */
export const seenContacts = (strapi: Core.Strapi, reach: Reach): Promise<Row[]> =>
  queryOf(strapi, CONTACT).findMany({
    where: reach.isAll && reach.may('contact', 'read') ? {} : { publishedAt: { $notNull: true } },
    orderBy: { name: 'asc' },
  });

/** How many documents name each contact. */
async function countUses(strapi: Core.Strapi): Promise<Map<string, number>> {
  const users = new Map<string, Set<string>>();
  for (const { type, field } of linksOf(strapi)) {
    const rows = await queryOf(strapi, uidOf(type)).findMany({
      select: ['id', 'documentId'],
      populate: { [field]: { select: ['documentId'] } },
    });
    for (const row of rows)
      for (const { documentId } of [(row[field] as Row | Row[] | null) ?? []].flat())
        users.set(documentId, (users.get(documentId) ?? new Set()).add(`${type}/${row.documentId}`));
  }
  return new Map([...users].map(([documentId, of]) => [documentId, of.size]));
}

export const mayReplace = (reach: Reach): boolean => !reach.draftsOnly && reach.sees('contact');

/** All contacts with the number of entries that name them. */
export async function contactsFor(strapi: Core.Strapi): Promise<Contacts> {
  const reach = await contactReach(strapi);
  const counts = await countUses(strapi);
  const documents = Map.groupBy(await seenContacts(strapi, reach), ({ documentId }) => documentId);
  return {
    rows: [...documents].map(([documentId, rows]) => {
      const row = rows.find(({ publishedAt }) => !publishedAt) ?? rows[0] ?? null;
      return {
        documentId,
        name: nameOf(row),
        role: typeof row?.roleDe === 'string' ? row.roleDe : null,
        form: formOf('contact', documentId),
        isPublished: rows.some(({ publishedAt }) => publishedAt),
        uses: counts.get(documentId) ?? 0,
      };
    }),
    mayReplace: mayReplace(reach),
    mayCreate: reach.may('contact', 'create'),
    mayRemove: reach.may('contact', 'delete'),
  };
}

/** Where one contact is named. */
export async function usesFor(strapi: Core.Strapi, contact: string): Promise<Uses> {
  const reach = await contactReach(strapi);
  return shownUses(strapi, reach, await findUses(strapi, contact));
}
