import { DEFAULT_LOCALE, LOCALES, TYPE_NAMES, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { areOwn } from '../access/rows.ts';
import { modelsOf, relationsOf } from '../content/models.ts';
import { nameOf, nounOf } from '../content/names.ts';
import { formOf } from '../publication/named.ts';
import { municipalityNames } from '../start-page/rows.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';
import type { Count, Use, Uses } from './shapes.ts';

export const CONTACT = uidOf('contact');

/** A field of a type that leads to contacts. */
export interface Link {
  type: TypeName;
  field: string;
}

/** Every field of every type that leads to contacts. */
export const linksOf = (strapi: Core.Strapi): Link[] =>
  TYPE_NAMES.flatMap((type) => {
    const model = modelsOf(strapi)(uidOf(type));
    return relationsOf(model)
      .filter((field) => model.attributes[field]?.target === CONTACT)
      .map((field) => ({ type, field }));
  });

/** A document that names a contact in a field. */
export interface Found extends Link {
  documentId: string;
  /** All its rows. */
  rows: Row[];
  /** Those that name the contact. */
  naming: Row[];
}

/** Where a contact is named, in drafts and in what is published. */
export async function findUses(strapi: Core.Strapi, contact: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const { type, field } of linksOf(strapi)) {
    const query = queryOf(strapi, uidOf(type));
    const naming = await query.findMany({ where: { [field]: { documentId: contact } }, orderBy: 'id' });
    const documentId = { $in: [...new Set(naming.map((row) => row.documentId))] };
    const rows = naming.length ? await query.findMany({ where: { documentId }, orderBy: 'id' }) : [];
    for (const [id, of] of Map.groupBy(naming, (row) => row.documentId))
      found.push({ type, field, documentId: id, naming: of, rows: rows.filter((row) => row.documentId === id) });
  }
  return found;
}

/** Whether somebody may replace the contact in an entry: in the draft and in what is published. */
export const mayChange = (reach: Reach, { type, rows }: Found): boolean =>
  reach.may(type, 'update') && reach.may(type, 'publish') && (reach.isAll || areOwn(reach, rows));

const maySee = (reach: Reach, { type, rows }: Found): boolean =>
  reach.may(type, 'read') && (reach.isAll || areOwn(reach, rows));

/** Numbers per kind. Pure. */
export const countsOf = (found: readonly Found[]): Count[] =>
  [...Map.groupBy(found, ({ type }) => nounOf(type))].map(([kind, of]) => ({ kind, count: of.length }));

/** Entries as the person at work may see them: drafts of what she keeps, and of others what is published. */
export async function shownUses(strapi: Core.Strapi, reach: Reach, found: readonly Found[]): Promise<Uses> {
  const municipalities = await municipalityNames(strapi);
  const hidden: Found[] = [];
  const uses = found.flatMap((one): Use[] => {
    const seen = maySee(reach, one) ? one.naming : one.naming.filter(({ publishedAt }) => publishedAt);
    const [first] = seen;
    if (!first || !reach.sees(one.type)) {
      hidden.push(one);
      return [];
    }
    const code = typeof first.municipalityCode === 'string' ? first.municipalityCode : '';
    const name = municipalities.get(code)?.name;
    return [
      {
        kind: nounOf(one.type),
        title: nameOf(seen.find(({ locale }) => locale === DEFAULT_LOCALE) ?? first),
        municipality: typeof name === 'string' ? name : code || null,
        form: formOf(one.type, one.documentId),
        inDraft: seen.some(({ publishedAt }) => !publishedAt),
        isPublished: seen.some(({ publishedAt }) => publishedAt),
        languages: LOCALES.filter((locale) => seen.some((row) => row.locale === locale)),
        mayChange: mayChange(reach, one),
      },
    ];
  });
  const order = ({ kind, title }: Use) => `${kind} ${title}`;
  return { uses: uses.sort((a, b) => order(a).localeCompare(order(b), 'de')), hidden: countsOf(hidden) };
}
