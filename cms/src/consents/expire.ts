import type { Core } from '@strapi/strapi';
import { forEach } from '../background/each.ts';
import { today } from '../clock.ts';
import { stateOf, type ConsentRow } from './record.ts';
import { storyRows, type StoryRow } from './stories.ts';
import { takeOffline } from './take-offline.ts';

/** Stories that are public and show somebody, with all their rows. */
export async function publicStories(strapi: Core.Strapi): Promise<StoryRow[][]> {
  const shown = await storyRows(strapi, { portrayed: true, publishedAt: { $notNull: true } });
  const documentIds = [...new Set(shown.map(({ documentId }) => documentId))];
  if (!documentIds.length) return [];
  return [
    ...Map.groupBy(await storyRows(strapi, { documentId: { $in: documentIds } }), (row) => row.documentId).values(),
  ];
}

/**
 * Consents on which what is public rests. What the draft says does not count: anybody may write it, and a consent that
 * was taken out of it holds until the story is published without it.
 */
export function standing(rows: readonly StoryRow[]): ConsentRow[] {
  const isPublic = rows.filter(({ publishedAt }) => publishedAt).flatMap(({ consents }) => consents);
  return [...new Map(isPublic.map((consent) => [consent.recordId, consent])).values()];
}

/** A consent that ends in some days, and the story that rests on it. */
export interface Ending {
  rows: StoryRow[];
  consent: ConsentRow;
  days: number;
}

/** Consents of public stories that end within a month, the next first. */
export async function endingConsents(strapi: Core.Strapi): Promise<Ending[]> {
  const day = today();
  const endings = (await publicStories(strapi)).flatMap((rows) =>
    standing(rows).flatMap((consent) => {
      const state = stateOf(consent, day);
      return state.is === 'ending' ? [{ rows, consent, days: state.days }] : [];
    }),
  );
  return endings.sort((a, b) => a.days - b.days);
}

/** Takes every story offline whose consent ran out before today. Asked again, it finds nothing more to do. */
export async function expireConsents(strapi: Core.Strapi): Promise<void> {
  const day = today();
  await forEach(await publicStories(strapi), async (rows) => {
    const over = standing(rows).find((consent) => ['expired', 'withdrawn'].includes(stateOf(consent, day).is));
    if (over?.recordId) await takeOffline(strapi, rows, { kind: 'expired', recordId: over.recordId, by: 'system' });
  });
}
