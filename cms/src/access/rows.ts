import type { Core } from '@strapi/strapi';
import { typeOf, queryOf, type Row } from '../strapi/types.ts';
import type { Reach } from './reach.ts';

const codeOf = ({ municipalityCode }: Pick<Row, string>): string | undefined =>
  typeof municipalityCode === 'string' && municipalityCode !== '' ? municipalityCode : undefined;

/** Whether all these rows belong to somebody's municipalities; no rows belong to nobody. Pure. */
export const areOwn = ({ own }: Pick<Reach, 'own'>, rows: readonly Pick<Row, string>[]): boolean =>
  rows.length > 0 && rows.every((row) => own.includes(codeOf(row) ?? ''));

/** Every row of a document: languages, drafts and what is published. */
export const rowsOfDocument = (strapi: Core.Strapi, uid: string, documentId: string): Promise<Row[]> =>
  queryOf(strapi, uid).findMany({ where: { documentId } });

/** Whether a document is kept by somebody: of a type within the rights and of an own municipality. */
export async function keepsDocument(
  strapi: Core.Strapi,
  reach: Reach,
  uid: string,
  documentId: string | undefined,
): Promise<boolean> {
  const type = typeOf(uid);
  if (!type || !documentId || !reach.may(type, 'read')) return false;
  return reach.isAll || areOwn(reach, await rowsOfDocument(strapi, uid, documentId));
}

/** The municipality a document belongs to. */
export const ownerOf = (rows: readonly Row[]): string | undefined =>
  rows.map(codeOf).find((code) => code !== undefined);
