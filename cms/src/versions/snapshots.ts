import type { Core } from '@strapi/strapi';
import { LOG } from '../log/log.ts';
import { queryOf, type Row } from '../strapi/types.ts';
import { hashOf, type State } from './state.ts';

const SNAPSHOT = 'api::snapshot.snapshot';

/** So many saved versions are kept of an entry in one language; published ones are all kept. */
export const KEPT = 50;
/** Lines whose state was public; such versions stay. */
export const PUBLIC: readonly unknown[] = ['publish', 'import', 'confirm', 'succeed'];

/** One language of an entry; null = the entry has no languages. */
export interface Chain {
  documentId: string;
  locale: string | null;
}

const whereOf = ({ documentId, locale }: Chain) => ({
  entryDocumentId: documentId,
  entryLocale: locale ?? { $null: true },
});

/** Lines of the log whose state is kept, the newest first. */
export const versionRows = (strapi: Core.Strapi, chain: Chain, limit?: number): Promise<Row[]> =>
  queryOf(strapi, LOG).findMany({
    where: { ...whereOf(chain), hash: { $notNull: true } },
    orderBy: { id: 'desc' },
    ...(limit !== undefined && { limit }),
  });

/** Keeps a state, each only once. @returns its hash */
export async function keepState(strapi: Core.Strapi, chain: Chain, state: State): Promise<string> {
  const hash = hashOf(state);
  const where = { ...whereOf(chain), hash };
  if (!(await queryOf(strapi, SNAPSHOT).count({ where })))
    await queryOf(strapi, SNAPSHOT).create({
      data: { entryDocumentId: chain.documentId, entryLocale: chain.locale, hash, state: JSON.stringify(state) },
    });
  return hash;
}

/** A state that was kept. */
export async function keptState(strapi: Core.Strapi, chain: Chain, hash: string): Promise<State | undefined> {
  const row = await queryOf(strapi, SNAPSHOT).findOne({ where: { ...whereOf(chain), hash } });
  return row ? (JSON.parse(String(row.state)) as State) : undefined;
}

/** Lets go of saved versions beyond the last ones. What happened stays in the log. */
export async function prune(strapi: Core.Strapi, chain: Chain): Promise<void> {
  const rows = await versionRows(strapi, chain);
  const old = rows.filter(({ action }) => !PUBLIC.includes(action)).slice(KEPT);
  if (!old.length) return;
  await queryOf(strapi, LOG).updateMany({ where: { id: { $in: old.map(({ id }) => id) } }, data: { hash: null } });
  const gone = new Set(old.map(({ id }) => id));
  const needed = new Set(rows.filter(({ id }) => !gone.has(id)).map(({ hash }) => hash));
  const unneeded = old.map(({ hash }) => hash).filter((hash) => !needed.has(hash));
  await queryOf(strapi, SNAPSHOT).deleteMany({ where: { ...whereOf(chain), hash: { $in: unneeded } } });
}

/**
 * Removes every version of an entry in all languages, and its name from the log. That something was done to it, when
 * and by whom, stays. Call it after the last change to the entry.
 */
export async function forget(strapi: Core.Strapi, documentId: string): Promise<void> {
  const where = { entryDocumentId: documentId };
  await queryOf(strapi, SNAPSHOT).deleteMany({ where });
  await queryOf(strapi, LOG).updateMany({ where, data: { hash: null, title: null } });
}

/** Whether versions of an entry were removed so: a line without the name tells. */
export const isForgotten = async (strapi: Core.Strapi, documentId: string): Promise<boolean> =>
  (await queryOf(strapi, LOG).count({ where: { entryDocumentId: documentId, title: { $null: true } } })) > 0;

/** States follow an entry that was deleted and made anew. */
export const moveStates = (strapi: Core.Strapi, from: string, to: string): Promise<unknown> =>
  queryOf(strapi, SNAPSHOT).updateMany({ where: { entryDocumentId: from }, data: { entryDocumentId: to } });
