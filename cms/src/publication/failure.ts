import { isTypeName, type Failure, type FailurePlace } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { problemInGerman, segments } from '../content/german-problem.ts';
import { locate } from '../content/locate.ts';
import { modelsOf } from '../content/models.ts';
import { readType } from '../content/read.ts';
import { LANGUAGES } from '../labels/index.ts';
import { queryOf, uidOf, type Data } from '../strapi/types.ts';
import type { DeskFailure, DeskFailurePlace } from './desk-state.ts';
import { named } from './named.ts';

/** How many places the desk shows. */
const FEW = 5;

/** The entry as the site gets it; lists with parts of several kinds can be named only by their content. */
async function publishedEntry(strapi: Core.Strapi, type: string, key: string): Promise<Data> {
  if (!isTypeName(type)) return {};
  const where = { key, publishedAt: { $notNull: true } };
  const row = await queryOf(strapi, uidOf(type)).findOne({ where, select: ['documentId'] });
  return (row && (await readType(strapi, type, 'published', [row.documentId]))[0]?.entry) ?? {};
}

/** `Kennzahlen 2 › Wert`, with the language in front where it is not German. */
async function fieldOf(strapi: Core.Strapi, { entry = '', path }: FailurePlace): Promise<string | null> {
  const [type = '', key = ''] = entry.split('/');
  if (path === undefined || !isTypeName(type)) return null;
  const { words, locale } = locate(type, segments(path), await publishedEntry(strapi, type, key), modelsOf(strapi));
  if (words.length === 0) return null;
  return `${words.join(' › ')}${locale && locale !== 'de' ? ` (${LANGUAGES[locale]})` : ''}`;
}

async function deskPlace(strapi: Core.Strapi, kind: Failure['kind'], place: FailurePlace): Promise<DeskFailurePlace> {
  return {
    entry: place.entry === undefined ? null : await named(strapi, place.entry),
    field: await fieldOf(strapi, place),
    page: place.page ?? null,
    cure: kind === 'content' ? problemInGerman(place.message) : null,
  };
}

/** What went wrong, with entries and fields as editors know them. */
export async function deskFailure(strapi: Core.Strapi, { kind, places, detail }: Failure): Promise<DeskFailure> {
  const shown: DeskFailurePlace[] = [];
  for (const place of places.slice(0, FEW)) shown.push(await deskPlace(strapi, kind, place));
  return { kind, places: shown, more: Math.max(0, places.length - FEW), detail };
}
