import type { Core } from '@strapi/strapi';
import { asProgram } from '../access/actor.ts';
import { now } from '../clock.ts';
import { append, newestSequence } from '../feed/feed.ts';
import { changingContent } from '../strapi/locks.ts';
import { documentsOf, queryOf } from '../strapi/types.ts';
import { forget as forgetTranslations } from '../translations/records.ts';
import { forget } from '../versions/snapshots.ts';
import { keepLocked, picturesOf, shownElsewhere } from './locked-pictures.ts';
import { consentIn, storyRows, WITHDRAWAL, type StoryRow } from './stories.ts';

/** Why a story goes offline. */
export interface Ending {
  kind: 'withdrawn' | 'expired';
  recordId: string;
  /** Who entered it. */
  by: string;
  note?: string;
}

/** A picture of the story that others show too. */
export interface StillShown {
  picture: string;
  /** `der Artikel „Neues aus der Werkstatt“` */
  by: string[];
}

/**
 * A consent has ended: the story goes offline in all languages, its pictures are locked as far as nobody else shows
 * them, and the publisher is told to forget every release that holds the story.
 * @param change what else belongs to the same change
 */
export async function takeOffline(
  strapi: Core.Strapi,
  rows: readonly StoryRow[],
  { kind, recordId, by, note }: Ending,
  change: () => Promise<unknown> = () => Promise.resolve(),
): Promise<StillShown[]> {
  const [first] = rows;
  if (!first) return [];
  const { documentId, key, municipalityCode } = first;
  const { id: _, ...consent } = consentIn(rows, recordId) ?? {};
  const stillShown = await changingContent(strapi, async () => {
    // Nobody publishes the story, or begins to show one of its pictures, meanwhile.
    const pictures = await picturesOf(strapi, documentId);
    const elsewhere = pictures.length ? await shownElsewhere(strapi, documentId) : new Map<string, Set<string>>();
    const isPublic = (await storyRows(strapi, { documentId, publishedAt: { $notNull: true } })).length > 0;
    if (isPublic) await asProgram(() => documentsOf(strapi, 'job-story').unpublish({ documentId, locale: '*' }));
    await change();
    // What somebody no longer allows is kept neither in earlier versions nor as what translations are made from.
    if (kind === 'withdrawn') {
      await forget(strapi, documentId);
      await forgetTranslations(strapi, 'job-story', documentId);
    }
    await append(strapi, [{ type: 'job-story', entryDocumentId: documentId, entryKey: key, action: 'withdraw' }]);
    await queryOf(strapi, WITHDRAWAL).create({
      data: {
        kind,
        storyDocumentId: documentId,
        storyKey: key ?? '',
        municipalityCode,
        recordId,
        consent,
        sequence: await newestSequence(strapi),
        at: now(),
        by,
        note,
        pictures: pictures.filter(({ name }) => !elsewhere.has(name)),
      },
    });
    return pictures.flatMap(({ name }) => {
      const users = elsewhere.get(name);
      return users ? [{ picture: name, by: [...users] }] : [];
    });
  });
  await keepLocked(strapi);
  return stillShown;
}
