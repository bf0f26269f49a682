import { DEFAULT_LOCALE, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { connectionOf, momentOf, tableOf, within } from '../start-page/database.ts';
import { isLocalised } from '../strapi/types.ts';
import { isOutdated, TRANSLATION_STATE, type Translation } from './records.ts';

/** How a translation stands. `draft`: it is written, nobody has published it. `outdated`: German says something else since. */
export const TRANSLATION_STATES = ['missing', 'draft', 'outdated', 'complete'] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];

/** An entry that is public in German, beside one other language. */
export interface Pair {
  documentId: string;
  municipalityCode: string | null;
  state: TranslationState;
  /** When German was published, ms. */
  germanAt: number;
  /** Day on which German last changed, where the translation is outdated; YYYY-MM-DD. */
  germanOn: string | null;
}

interface PairRow {
  documentId: string;
  municipalityCode: string | null;
  germanAt: unknown;
  otherId: number | null;
  draftId: number | null;
  madeFromHash: string | null;
  germanHash: string | null;
  germanOn: unknown;
}

/** What decides how a translation stands. */
type States = Pick<PairRow, 'otherId' | 'draftId' | 'madeFromHash' | 'germanHash'>;

/** A day as the databases give it. */
const dayIn = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : typeof value === 'string'
      ? value.slice(0, 10)
      : new Date(momentOf(value)).toISOString().slice(0, 10);

/** Pure. */
export function stateOf({ otherId, draftId, madeFromHash, germanHash }: States): TranslationState {
  if (otherId === null) return draftId === null ? 'missing' : 'draft';
  return isOutdated({ madeFromHash: madeFromHash ?? '', germanHash: germanHash ?? '' }) ? 'outdated' : 'complete';
}

/**
 * Everything that is public in German and within reach, with how one translation of it stands. Of types without
 * languages only those whose short words were translated or changed since they are kept in the CMS.
 */
export async function pairs(strapi: Core.Strapi, reach: Reach, type: TypeName, language: Translation): Promise<Pair[]> {
  const db = connectionOf(strapi);
  const [table, states] = [tableOf(strapi, type), strapi.db.metadata.get(TRANSLATION_STATE).tableName];
  const isSplit = isLocalised(type);
  const beside = (alias: string, state: string) =>
    isSplit
      ? db.raw(`${alias}.document_id = d.document_id and ${alias}.locale = ? and ${alias}.published_at is ${state}`, [
          language,
        ])
      : db.raw(`${alias}.id = d.id`);
  const query = db({ d: table })
    .leftJoin({ o: table }, beside('o', 'not null'))
    .leftJoin({ n: table }, beside('n', 'null'))
    .leftJoin(
      { t: states },
      db.raw('t.entry_document_id = d.document_id and t.type = ? and t.entry_locale = ?', [type, language]),
    )
    .whereNotNull('d.published_at')
    .select({
      documentId: 'd.document_id',
      municipalityCode: 'd.municipality_code',
      germanAt: 'd.published_at',
      otherId: 'o.id',
      draftId: 'n.id',
      madeFromHash: 't.made_from_hash',
      germanHash: 't.german_hash',
      germanOn: 't.german_on',
    });
  if (isSplit) query.where('d.locale', DEFAULT_LOCALE);
  else query.whereNotNull('t.id');
  const rows = (await within(reach, query, 'd')) as PairRow[];
  return rows.map((row) => {
    const state = stateOf(row);
    return {
      documentId: row.documentId,
      municipalityCode: row.municipalityCode,
      state,
      germanAt: momentOf(row.germanAt),
      germanOn: state === 'outdated' ? dayIn(row.germanOn) : null,
    };
  });
}
