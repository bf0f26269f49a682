import { DEFAULT_LOCALE, textsOf } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { forbid } from '../access/refuse.ts';
import { today } from '../clock.ts';
import { readType } from '../content/read.ts';
import { append } from '../feed/feed.ts';
import { errors } from '../strapi/require.ts';
import { changingContent } from '../strapi/locks.ts';
import { isLocalised } from '../strapi/types.ts';
import { keepDrafts, keepFirst } from '../versions/keep.ts';
import { reachFor } from './entry.ts';
import { recordOf, remember, type Version } from './records.ts';

/** Somebody has looked: the translation says what German says now. Visitors are no longer told that it is older. */
export async function confirm(strapi: Core.Strapi, version: Version): Promise<void> {
  const { type, documentId, locale } = version;
  const reach = await reachFor(strapi, type, documentId);
  if (!reach.may(type, 'publish') || reach.draftsOnly) forbid('Bestätigen kann nur, wer auch veröffentlichen darf.');
  await changingContent(strapi, async () => {
    const [stored] = await readType(strapi, type, 'published', [documentId]);
    if (!stored || (isLocalised(type) && stored.entry[locale] === undefined))
      throw new errors.ValidationError('Diese Sprache ist noch nicht veröffentlicht. Veröffentlichen Sie sie zuerst.');
    const german = textsOf(type, stored.entry, DEFAULT_LOCALE);
    const germanOn = (await recordOf(strapi, version))?.germanOn ?? null;
    const chain = { documentId, locale: isLocalised(type) ? locale : null };
    await keepFirst(strapi, type, chain);
    await remember(strapi, version, { madeFrom: german, madeOn: today(), german, germanOn });
    await append(strapi, [
      { type, entryDocumentId: documentId, entryKey: stored.key, entryLocale: locale, action: 'publish' },
    ]);
    await keepDrafts(strapi, type, documentId, [chain.locale], 'confirm-translation');
  });
}
