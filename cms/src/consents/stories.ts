import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { changingContent } from '../strapi/locks.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';
import type { ConsentRow, Kept } from './record.ts';

export const STORY = uidOf('job-story');
export const CONSENT = 'story.consent';
export const WITHDRAWAL = 'api::withdrawal.withdrawal';

/** A row of a story with its consents. */
export interface StoryRow extends Row {
  consents: ConsentRow[];
}

/** Rows of stories, drafts and published, all languages. */
export const storyRows = async (strapi: Core.Strapi, where: object): Promise<StoryRow[]> =>
  (await queryOf(strapi, STORY).findMany({ where, populate: ['consents'], orderBy: 'id' })) as StoryRow[];

/** Consents of the drafts of a story, those of all languages one after the other. */
export const draftConsents = async (strapi: Core.Strapi, documentId: string): Promise<ConsentRow[]> =>
  (await storyRows(strapi, { documentId, publishedAt: { $null: true } })).flatMap(({ consents }) => consents);

/** Consents that were withdrawn, of these, as they were then. */
export async function withdrawnOf(strapi: Core.Strapi, consents: readonly ConsentRow[]): Promise<ConsentRow[]> {
  const where = { kind: 'withdrawn', recordId: { $in: consents.flatMap(({ recordId }) => recordId ?? []) } };
  const rows = await queryOf(strapi, WITHDRAWAL).findMany({ where, select: ['consent'] });
  return rows.map(({ consent }) => consent as ConsentRow);
}

/** All rows of the story that holds this consent; none = there is no such consent. */
export async function rowsWith(strapi: Core.Strapi, recordId: string): Promise<StoryRow[]> {
  const row = await queryOf(strapi, STORY).findOne({ where: { consents: { recordId } }, select: ['documentId'] });
  return row ? storyRows(strapi, { documentId: row.documentId }) : [];
}

/** One of several equal consents: every language and state of a story holds its own. */
export const consentIn = (rows: readonly StoryRow[], recordId: string): ConsentRow | undefined =>
  [...rows]
    .sort((a, b) => Number(Boolean(a.publishedAt)) - Number(Boolean(b.publishedAt)))
    .flatMap(({ consents }) => consents)
    .find((consent) => consent.recordId === recordId);

/** Changes what the register keeps of a consent, or how long it holds, in all languages and states at once. */
export const keep = (
  strapi: Core.Strapi,
  recordId: string,
  data: Kept & Pick<ConsentRow, 'validUntil'>,
): Promise<unknown> => queryOf(strapi, CONSENT).updateMany({ where: { recordId }, data });

async function nameAll(strapi: Core.Strapi): Promise<void> {
  const nameless = await storyRows(strapi, { consents: { recordId: { $null: true } } });
  for (const documentId of new Set(nameless.map((row) => row.documentId))) {
    const names: string[] = [];
    for (const { consents } of await storyRows(strapi, { documentId }))
      for (const [index, { id, recordId }] of consents.entries()) {
        const name = (names[index] ??= recordId ?? randomUUID());
        if (!recordId) await queryOf(strapi, CONSENT).update({ where: { id }, data: { recordId: name } });
      }
  }
}

/** Consents of former versions of the software get their names, the same in all rows of a story. */
export const nameConsents = (strapi: Core.Strapi): Promise<void> => changingContent(strapi, () => nameAll(strapi));
