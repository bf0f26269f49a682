import { DEFAULT_LOCALE, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { seenFiles } from '../access/attached.ts';
import { limitsOf } from '../access/at-work.ts';
import { mayPointTo } from '../access/targets.ts';
import { called, calledRows } from '../content/names.ts';
import { FILE } from '../content/media.ts';
import { LOG } from '../log/log.ts';
import { isLocalised, queryOf, uidOf } from '../strapi/types.ts';
import type { Reference } from './references.ts';
import type { Found } from './restore-data.ts';
import type { Named } from './state.ts';
import type { Saying } from './value-words.ts';
import type { Missing } from './view.ts';

/** A word between quotes is a name; the rest of the phrase says what it is of. */
const bare = (phrase: string): string => /„.*“/s.exec(phrase)?.[0] ?? phrase;

/** A deleted entry is known by the name it was public under; whoever sees everything knows the others too. */
async function calledDeleted(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<string> {
  const isUnlimited = (await limitsOf(strapi)) === 'all';
  const where = {
    entryDocumentId: documentId,
    title: { $notNull: true },
    ...(!isUnlimited && { action: 'publish' }),
  };
  const rows = await queryOf(strapi, LOG).findMany({ where, orderBy: { id: 'desc' } });
  const row = rows.find(({ entryLocale }) => entryLocale === DEFAULT_LOCALE) ?? rows[0];
  return row ? called(type, { title: row.title }) : `${called(type, null).split(' „')[0]}, inzwischen gelöscht`;
}

const nameOf = async (strapi: Core.Strapi, { target, named }: Reference): Promise<string> => {
  if (!target) return `die Datei „${named.name ?? ''}“`;
  const rows = await queryOf(strapi, uidOf(target)).findMany({ where: { documentId: named.documentId } });
  return rows.length ? calledRows(strapi, target, rows) : calledDeleted(strapi, target, named.documentId);
};

/** How everything that states name is called, for the person at work. */
export async function sayingOf(strapi: Core.Strapi, references: readonly Reference[]): Promise<Saying> {
  const names = new Map<string, string>();
  for (const reference of references)
    if (!names.has(reference.named.documentId))
      names.set(reference.named.documentId, bare(await nameOf(strapi, reference)));
  return ({ documentId, name, key }: Named) => names.get(documentId) ?? name ?? key ?? '';
}

async function whyNot(
  strapi: Core.Strapi,
  { target, named }: Reference,
  locale: string | null,
  present: ReadonlySet<string>,
  files: ReadonlyMap<string, number>,
): Promise<Missing['reason'] | undefined> {
  const limits = await limitsOf(strapi);
  const { documentId } = named;
  if (!target) {
    if (files.has(documentId)) return undefined;
    return (await queryOf(strapi, FILE).count({ where: { documentId } })) ? 'reach' : 'gone';
  }
  const rows = await queryOf(strapi, uidOf(target)).findMany({ where: { documentId }, select: ['locale'] });
  if (!rows.length) return 'gone';
  const isSeen =
    present.has(documentId) ||
    limits === 'all' ||
    (limits !== 'none' && (await mayPointTo(strapi, limits, uidOf(target), documentId, locale ?? DEFAULT_LOCALE)));
  if (!isSeen) return 'reach';
  return locale !== null && isLocalised(target) && !rows.some((row) => row.locale === locale) ? 'language' : undefined;
}

/**
 * What of everything a version names can come back, and what cannot.
 * @param today what the draft names now: that may stay
 */
export async function lookUp(
  strapi: Core.Strapi,
  references: readonly Reference[],
  today: readonly Reference[],
  locale: string | null,
): Promise<{ found: Found; missing: Missing[] }> {
  const present = new Set(today.map(({ named }) => named.documentId));
  const wanted = references.flatMap(({ target, named }) => (target ? [] : [named.documentId]));
  const files = await seenFiles(strapi, await limitsOf(strapi), wanted, present);
  const documents = new Set<string>();
  const missing: Missing[] = [];
  for (const reference of references) {
    const reason = await whyNot(strapi, reference, locale, present, files);
    if (reason) missing.push({ field: reference.field, name: await nameOf(strapi, reference), reason });
    else if (reference.target) documents.add(reference.named.documentId);
  }
  return { found: { documents, files }, missing };
}
