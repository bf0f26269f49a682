import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { readType, type Status } from '../content/read.ts';
import type { Data } from '../strapi/types.ts';
import { MOST, type Draft } from './choose.ts';
import type { Found } from './rows.ts';

/** So many of the newest drafts are compared word by word; what is older goes by its time. */
const COMPARED = 3 * MOST;

type FoundDraft = Found & Draft;
export type ChangedDraft = FoundDraft & { isPublished: boolean };

/**
 * The language whose words differ; German, if only what all languages share does. undefined: nothing does. Saving one
 * language makes the rows of the others look newer too. Pure.
 */
export function differingLocale(draft: Data, published: Data | undefined): Locale | undefined {
  if (isDeepStrictEqual(draft, published)) return undefined;
  return LOCALES.find((locale) => !isDeepStrictEqual(draft[locale], published?.[locale])) ?? DEFAULT_LOCALE;
}

async function entriesIn(strapi: Core.Strapi, status: Status, found: readonly Found[]): Promise<Map<string, Data>> {
  const entries = new Map<string, Data>();
  for (const [type, of] of Map.groupBy(found, (one) => one.type)) {
    const ids = of.map(({ documentId }) => documentId);
    for (const { documentId, entry } of await readType(strapi, type, status, ids)) entries.set(documentId, entry);
  }
  return entries;
}

/** Leaves out what says the same as its published version. @param found the newest first */
export async function reallyChanged(strapi: Core.Strapi, found: readonly FoundDraft[]): Promise<ChangedDraft[]> {
  const near = found.slice(0, COMPARED);
  const [drafts, published] = [await entriesIn(strapi, 'draft', near), await entriesIn(strapi, 'published', near)];
  const changed = near.flatMap((one): ChangedDraft[] => {
    const draft = drafts.get(one.documentId);
    const other = published.get(one.documentId);
    // Without a German version there is nothing to compare, and something to finish.
    if (!draft) return [{ ...one, isPublished: other !== undefined }];
    const locale = differingLocale(draft, other);
    return locale ? [{ ...one, locale, isPublished: other !== undefined }] : [];
  });
  return [...changed, ...found.slice(COMPARED).map((one) => ({ ...one, isPublished: false }))];
}
