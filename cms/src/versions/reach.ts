import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { areOwn, rowsOfDocument } from '../access/rows.ts';
import { LOG } from '../log/log.ts';
import { errors } from '../strapi/require.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';

/** Versions of an entry, as far as somebody may see them. */
export interface Sight {
  reach: Reach;
  /** Rows of the entry; none = it is deleted. */
  rows: Row[];
  /** Whether a version that belonged to this municipality then may be seen. */
  sees(code: unknown): boolean;
}

/** Whether an entry that is deleted belonged, last of all, to an own municipality: a former owner has no part in it. */
async function wasOwn(strapi: Core.Strapi, { own }: Reach, documentId: string): Promise<boolean> {
  const where = { entryDocumentId: documentId };
  const [last] = await queryOf(strapi, LOG).findMany({ where, orderBy: { id: 'desc' }, limit: 1 });
  return last !== undefined && own.includes(String(last.municipalityCode));
}

/**
 * Who may see the draft in its form sees the versions that were kept while the entry belonged to the own municipality.
 * @throws NotFoundError as for an entry that does not exist
 */
export async function sightOf(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<Sight> {
  const reach = await reachAtWork(strapi);
  const rows = await rowsOfDocument(strapi, uidOf(type), documentId);
  const isOwn = async () => (rows.length ? areOwn(reach, rows) : wasOwn(strapi, reach, documentId));
  if (!reach.may(type, 'read') || !(reach.isAll || (await isOwn()))) return refuse();
  return { reach, rows, sees: (code) => reach.isAll || reach.own.includes(String(code)) };
}

export const refuse = (): never => {
  throw new errors.NotFoundError('Diese Fassungen gibt es nicht, oder der Eintrag gehört nicht zu Ihrer Gemeinde.');
};
