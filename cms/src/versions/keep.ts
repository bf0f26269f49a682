import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { ConsentRow } from '../consents/record.ts';
import { nameOf } from '../content/names.ts';
import { write, type LogAction, type LogLine } from '../log/log.ts';
import { momentOf } from '../start-page/database.ts';
import { uidOf, type Row } from '../strapi/types.ts';
import { restored } from './context.ts';
import { isForgotten, keepState, prune, versionRows, type Chain } from './snapshots.ts';
import { hashOf, readStates, type Read, type State } from './state.ts';

/** Changes of a draft: without a difference there is nothing to keep. */
const SAVES: ReadonlySet<LogAction> = new Set(['create', 'save', 'restore', 'discard']);

/** What a line of the log says of an entry. */
export const lineOf = (type: TypeName, row: Row, action: LogAction): LogLine => ({
  type,
  action,
  entryDocumentId: row.documentId,
  entryKey: row.key,
  entryLocale: row.locale,
  title: nameOf(row),
  municipalityCode: typeof row.municipalityCode === 'string' ? row.municipalityCode : null,
});

/** Whether a story still shows somebody who took the consent back. Pure. */
const showsWithdrawn = ({ consents }: State): boolean =>
  Array.isArray(consents) && (consents as ConsentRow[]).some(({ withdrawnOn }) => withdrawnOn);

async function keep(strapi: Core.Strapi, type: TypeName, { row, state }: Read, action: LogAction): Promise<void> {
  // Until the person is out of it, the draft is kept by no version, and its title may be the name.
  if (showsWithdrawn(state)) {
    await write(strapi, { ...lineOf(type, row, action), title: null });
    return;
  }
  const chain: Chain = { documentId: row.documentId, locale: row.locale };
  if (SAVES.has(action)) {
    const [newest] = await versionRows(strapi, chain, 1);
    if (newest?.hash === hashOf(state)) return;
  }
  const hash = await keepState(strapi, chain, state);
  const { earlier } = restored() ?? {};
  await write(strapi, { ...lineOf(type, row, action), hash, ...(earlier && { earlier }) });
  if (SAVES.has(action)) await prune(strapi, chain);
}

type Keep = (
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locales: readonly (string | null)[],
  action: LogAction,
) => Promise<void>;

const keeping =
  (status: 'draft' | 'published'): Keep =>
  async (strapi, type, documentId, locales, action) => {
    for (const read of await readStates(strapi, uidOf(type), documentId, locales, status))
      await keep(strapi, type, read, action);
  };

/** Keeps what the drafts say now, and notes what was done; nothing if a draft was saved as it was. */
export const keepDrafts = keeping('draft');

/** Keeps what is public now and notes what was done, after a change past the draft; before it `keepFirst` is called. */
export const keepPublished = keeping('published');

/**
 * Before the first change that is noted: keeps what the entry was, so that it can be brought back. What was to be
 * forgotten may still stand in the draft, and is not kept again.
 */
export async function keepFirst(strapi: Core.Strapi, type: TypeName, chain: Chain): Promise<void> {
  if ((await versionRows(strapi, chain, 1)).length || (await isForgotten(strapi, chain.documentId))) return;
  const [read] = await readStates(strapi, uidOf(type), chain.documentId, [chain.locale]);
  if (!read || showsWithdrawn(read.state)) return;
  const hash = await keepState(strapi, chain, read.state);
  const at = new Date(momentOf(read.row.updatedAt));
  await write(strapi, { ...lineOf(type, read.row, 'found'), hash }, at, 'system');
}
