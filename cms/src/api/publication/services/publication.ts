import {
  TYPE_NAMES,
  type Change,
  type Changes,
  type DocumentName,
  type FeedPosition,
  type PreviewedDraft,
  type Published,
  type TypeName,
} from '@standort/model';
import type { Core } from '@strapi/strapi';
import { isBarred, withdrawalsOf } from '../../../consents/ended.ts';
import { mediaOf } from '../../../content/media.ts';
import { pictureFiles } from '../../../content/pictures.ts';
import { fileText, readAll, readType, type StoredEntry } from '../../../content/read.ts';
import { draftComplaints } from '../../../document-middlewares/publish-check.ts';
import { epochOf, FEED, markOf, newestSequence, untilNews } from '../../../feed/feed.ts';
import { holdOf } from '../../../publication/state.ts';
import { queryOf } from '../../../strapi/types.ts';

export interface PublicationService {
  /** Everything that is published, in the format of the files, and the newest position of the feed. */
  entries(): Promise<Published>;
  /** What is published of these documents. */
  some(documents: readonly DocumentName[]): Promise<Published>;
  /** Rows after a position, oldest first; if there is none and no wish is newer than `order`, after `wait` ms at the latest. */
  changes(question: { since: number; limit: number; order: number; wait: number }): Promise<Changes>;
  /** A document as its editors see it, published or not, and what is still missing in it. */
  draft(document: DocumentName): Promise<PreviewedDraft>;
}

export default ({ strapi }: { strapi: Core.Strapi }): PublicationService => {
  const position = async (): Promise<FeedPosition> => {
    const sequence = await newestSequence(strapi);
    return { epoch: await epochOf(strapi), sequence, mark: await markOf(strapi, sequence) };
  };

  const answer = async (at: FeedPosition, stored: readonly StoredEntry[]): Promise<Published> => {
    const entries = Object.fromEntries(
      TYPE_NAMES.map((type) => [
        type,
        stored.filter((entry) => entry.type === type).map((entry) => JSON.parse(fileText(entry)) as { key: string }),
      ]),
    ) as Record<TypeName, { key: string }[]>;
    return { ...at, entries, media: await mediaOf(strapi, pictureFiles(entries)) };
  };

  return {
    async entries() {
      // Read first: an answer may be newer than its position, never older.
      const at = await position();
      return answer(at, await readAll(strapi, 'published'));
    },

    async some(documents) {
      const at = await position();
      const stored: StoredEntry[] = [];
      for (const [type, named] of Map.groupBy(documents, (document) => document.type))
        stored.push(
          ...(await readType(
            strapi,
            type,
            'published',
            named.map(({ documentId }) => documentId),
          )),
        );
      return answer(at, stored);
    },

    async changes({ since, limit, order, wait }) {
      await untilNews(
        async () => (await newestSequence(strapi)) !== since || (await holdOf(strapi)).order > order,
        wait,
      );
      const newest = await newestSequence(strapi);
      const rows = await queryOf(strapi, FEED).findMany({
        where: { sequence: { $gt: since } },
        orderBy: { sequence: 'asc' },
        limit,
      });
      const changes = rows.map((row) => ({
        sequence: row.sequence,
        type: row.type,
        documentId: row.entryDocumentId,
        key: row.entryKey,
        locale: row.entryLocale,
        action: row.action,
        at: row.at,
      })) as Change[];
      const last = rows.length < limit ? changes.at(-1)?.sequence : undefined;
      const sequence = last ?? newest;
      return {
        epoch: await epochOf(strapi),
        since: await markOf(strapi, since),
        sequence,
        mark: await markOf(strapi, sequence),
        changes,
        hold: await holdOf(strapi),
        // Only those whose rows are in this answer or before it: nobody hears of an end without what it changed.
        withdrawals: (await withdrawalsOf(strapi)).filter((one) => one.sequence <= sequence),
      };
    },

    async draft({ type, documentId }) {
      const at = await position();
      if (type === 'job-story' && (await isBarred(strapi, documentId)))
        return { ...(await answer(at, [])), complaints: [], isBarred: true };
      const stored = await readType(strapi, type, 'draft', [documentId]);
      const complaints = await draftComplaints(strapi, type, documentId);
      // An entry that is not whole has no form the site could read.
      return { ...(await answer(at, complaints.length ? [] : stored)), complaints };
    },
  };
};
