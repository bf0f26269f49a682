import { isTypeName, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { called } from '../content/names.ts';
import { queryOf, uidOf } from '../strapi/types.ts';
import type { NamedEntry } from './desk-state.ts';

const SINGLE: ReadonlySet<string> = new Set(['homepage', 'settings']);

/** Address of an entry's form below the admin. */
export const formOf = (type: TypeName, documentId: string) =>
  SINGLE.has(type)
    ? `/content-manager/single-types/${uidOf(type)}`
    : `/content-manager/collection-types/${uidOf(type)}/${documentId}`;

/** @param name `<type>/<key>`, as releases and failures name an entry */
export async function named(strapi: Core.Strapi, name: string): Promise<NamedEntry> {
  const [type = '', key = ''] = name.split('/');
  if (type === 'media') return { name: `das Bild „${key}“` };
  if (!isTypeName(type)) return { name };
  const rows = await queryOf(strapi, uidOf(type)).findMany({ where: { key } });
  // Everybody on the desk reads this: what is named is what was public, never a draft.
  const published = rows.filter(({ publishedAt }) => publishedAt);
  const row = published.find(({ locale }) => locale === 'de') ?? published[0];
  const [first] = rows;
  return { name: called(type, row ?? { key }), ...(first && { form: formOf(type, first.documentId) }) };
}
