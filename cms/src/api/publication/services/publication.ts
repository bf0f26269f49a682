import { TYPE_NAMES, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { mediaOf, type Medium } from '../../../content/media.ts';
import { pictureFiles } from '../../../content/pictures.ts';
import { fileText, readAll } from '../../../content/read.ts';
import { FEED, newestSequence } from '../../../document-middlewares/change-feed.ts';
import { queryOf } from '../../../strapi/types.ts';

/** A row of the change feed as the site sees it: what happened to which entry, not who did it. */
export interface Change {
  sequence: number;
  type: string;
  documentId: string;
  key: string | null;
  locale: string | null;
  action: 'publish' | 'unpublish' | 'delete';
  at: string;
}

export interface PublicationService {
  /** Everything that is published, in the format of the files, and the newest position of the feed. */
  entries(): Promise<{ sequence: number; entries: Record<TypeName, unknown[]>; media: Medium[] }>;
  /** Rows after a position, oldest first, and the newest position of the feed. */
  changes(since: number, limit: number): Promise<{ sequence: number; changes: Change[] }>;
}

export default ({ strapi }: { strapi: Core.Strapi }): PublicationService => ({
  async entries() {
    // Read first: an answer may be newer than its sequence, never older.
    const sequence = await newestSequence(strapi);
    const stored = await readAll(strapi, 'published');
    const entries = Object.fromEntries(
      TYPE_NAMES.map((type) => [
        type,
        stored.filter((entry) => entry.type === type).map((entry) => JSON.parse(fileText(entry)) as unknown),
      ]),
    ) as Record<TypeName, unknown[]>;
    return { sequence, entries, media: await mediaOf(strapi, pictureFiles(entries)) };
  },

  async changes(since, limit) {
    const sequence = await newestSequence(strapi);
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
    }));
    return { sequence, changes: changes as Change[] };
  },
});
