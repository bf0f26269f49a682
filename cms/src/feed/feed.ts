import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isImport } from '../content/import-context.ts';
import { lockUntilCommit } from '../strapi/locks.ts';
import { queryOf } from '../strapi/types.ts';

export const FEED = 'api::change.change';

/** What happened, without number, time and person. A row of type `media` stands for a picture, `key` is its name. */
export interface FeedRow {
  type: string;
  entryDocumentId?: string;
  entryKey?: string | null;
  entryLocale?: string | null;
  action: 'publish' | 'unpublish' | 'delete' | 'replace' | 'withdraw';
}

interface Transaction {
  onCommit: (callback: () => void) => void;
}

interface AdminUser {
  email?: string;
}

/** Number of the newest row; 0 for an empty feed. */
export async function newestSequence(strapi: Core.Strapi): Promise<number> {
  const [row] = await queryOf(strapi, FEED).findMany({ select: ['sequence'], orderBy: { sequence: 'desc' }, limit: 1 });
  return Number(row?.sequence ?? 0);
}

/**
 * Tells one history of the feed from another: when the row with this number was written. A restored backup
 * has other times behind the same numbers.
 */
export async function markOf(strapi: Core.Strapi, sequence: number): Promise<string | null> {
  const row = await queryOf(strapi, FEED).findOne({ where: { sequence }, select: ['at'] });
  return row ? new Date(String(row.at)).toISOString() : null;
}

/** Name of this database's feed; made when it is first asked for. */
export async function epochOf(strapi: Core.Strapi): Promise<string> {
  const store = strapi.store({ type: 'core', name: 'feed' });
  const known = (await store.get({ key: 'epoch' })) as string | null;
  if (known) return known;
  const epoch = randomUUID();
  await store.set({ key: 'epoch', value: epoch });
  return epoch;
}

const named = new AsyncLocalStorage<string>();

/** What the work changes is put down to somebody who wanted it before, or to a rule. */
export const inTheNameOf = <T>(who: string, work: () => Promise<T>): Promise<T> => named.run(who, work);

/** Who does what is done now: `import`, a mail address, the name of a rule, or `system`. */
export const actor = (strapi: Core.Strapi): string => {
  if (isImport()) return 'import';
  const name = named.getStore();
  if (name !== undefined) return name;
  const user = strapi.requestContext.get()?.state.user as AdminUser | undefined;
  return user?.email ?? 'system';
};

const waiting = new Set<() => void>();

type SignedRow = FeedRow & { by: string };

/**
 * Rows are numbered under a lock held until commit, so that they become visible in their order and nobody who
 * asks "since N" misses one. SQLite has a single writer anyway.
 */
async function numbered(strapi: Core.Strapi, rows: readonly SignedRow[]): Promise<void> {
  if (!rows.length) return;
  const work = async ({ onCommit }: Transaction) => {
    await lockUntilCommit(strapi, 'feed');
    let sequence = await newestSequence(strapi);
    for (const row of rows)
      await queryOf(strapi, FEED).create({ data: { ...row, sequence: ++sequence, at: new Date() } });
    onCommit(wake);
  };
  await strapi.db.transaction(work);
}

const held = new AsyncLocalStorage<{ rows: SignedRow[]; isOpen: boolean }>();

/** Appends rows in the transaction that is open, or in one of their own, and wakes who waits once it is committed. */
export async function append(strapi: Core.Strapi, rows: readonly FeedRow[]): Promise<void> {
  const signed = rows.map((row) => ({ ...row, by: actor(strapi) }));
  const later = held.getStore();
  if (later?.isOpen) later.rows.push(...signed);
  else await numbered(strapi, signed);
}

/**
 * What long work in an open transaction appends is numbered when all of it is done: pictures that change meanwhile wait
 * for the rows and not for the work. Until then the work does not find its own rows.
 */
export async function appendingLast<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  const later = { rows: [] as SignedRow[], isOpen: true };
  const result = await held.run(later, work);
  later.isOpen = false;
  await numbered(strapi, later.rows);
  return result;
}

/** Lets everybody who waits for news look again. */
export function wake(): void {
  for (const done of [...waiting]) done();
}

/** Another process may write too: so often the feed is looked at while waiting, in milliseconds. */
const LOOK_EVERY = 1000;

/** A reader that has not asked for so long is gone, in milliseconds. */
const SILENCE = 10_000;
let asked = 0;

/** Whether somebody follows the feed: waits for news, or asked a moment ago. */
export const isHeard = (): boolean => waiting.size > 0 || Date.now() - asked < SILENCE;

/** Done when something was appended, or `isNews` says so, or the time is over. */
export async function untilNews(isNews: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  asked = Date.now();
  while (!(await isNews())) {
    const left = until - Date.now();
    if (left <= 0) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(left, LOOK_EVERY));
      waiting.add(done);
    });
  }
}
