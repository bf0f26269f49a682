import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import { EVERYTHING, type Reach } from '../access/reach.ts';
import { keepsDocument } from '../access/rows.ts';
import { today } from '../clock.ts';
import type { CheckRow, EntryRow } from '../start-page/overview.ts';
import { withNames } from '../start-page/rows.ts';
import { uidOf } from '../strapi/types.ts';
import { deadlinesOf } from './deadlines.ts';
import { duesOf } from './due.ts';
import { checkedTypes, publishedEntries } from './entries.ts';
import type { CheckList, EntryCheck } from './rows.ts';
import { watch, type Watched } from './watch.ts';
import { lapsedEntryOf, lapsedEntries, type Lapsed } from './lapsed-entries.ts';

/** A check as it is found, before the entry is read by name. */
export interface FoundCheck extends Omit<CheckRow, keyof EntryRow> {
  type: TypeName;
  documentId: string;
}

const ofWatched = ({ entry, due, leavesOn }: Pick<Watched, 'entry' | 'due' | 'leavesOn'>, day: string): FoundCheck => ({
  type: entry.type,
  documentId: entry.documentId,
  dueOn: due.dueOn,
  isOverdue: due.dueOn < day,
  checkedOn: entry.checkedOn,
  figure: due.figure ?? null,
  leavesOn: due.dueOn < day ? (leavesOn ?? null) : null,
  goneOn: null,
});

const ofLapsed = ({ type, documentId, dueOn, day }: Lapsed): FoundCheck => ({
  type,
  documentId,
  dueOn,
  isOverdue: true,
  checkedOn: null,
  figure: null,
  leavesOn: null,
  goneOn: day,
});

/** One row per entry: what is due first, and that it leaves the site if any of it says so. */
function merged(of: readonly FoundCheck[]): FoundCheck[] {
  const [first] = of;
  return first ? [{ ...first, leavesOn: of.find((one) => one.leavesOn)?.leavesOn ?? null }] : [];
}

/** What somebody should look at: what is off the site, and what is due or soon will be; the longest overdue first. */
export async function checksFor(strapi: Core.Strapi, reach: Reach): Promise<FoundCheck[]> {
  const day = today();
  const types = checkedTypes(strapi).filter((type) => reach.may(type, 'read'));
  const watched = await watch(strapi, reach, await deadlinesOf(strapi), day, types);
  const gone = (await lapsedEntries(strapi, reach)).filter(({ type }) => types.includes(type));
  const all = [...gone.map(ofLapsed), ...watched.map((one) => ofWatched(one, day))];
  all.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return [...Map.groupBy(all, ({ type, documentId }) => `${type}/${documentId}`).values()].flatMap(merged);
}

const mayConfirm = (reach: Reach, type: TypeName) => reach.may(type, 'update') && reach.may(type, 'publish');

/** A page holds so many rows; with fewer due at once nobody is told only a part. */
const MOST = 500;

/** The whole list for the person at work, within her reach. */
export async function checkList(strapi: Core.Strapi): Promise<CheckList> {
  const reach = await reachAtWork(strapi);
  const all = await checksFor(strapi, reach);
  const rows = await withNames(strapi, all.slice(0, MOST));
  return { total: all.length, rows: rows.map((row) => ({ ...row, mayConfirm: mayConfirm(reach, row.type) })) };
}

/** What is to be said of one entry beside its form, also long before it is due. */
export async function entryCheck(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<EntryCheck> {
  const reach = await reachAtWork(strapi);
  if (!(await keepsDocument(strapi, reach, uidOf(type), documentId))) return null;
  const [entry] = await publishedEntries(strapi, type, EVERYTHING, documentId);
  const gone = entry ? undefined : await lapsedEntryOf(strapi, documentId);
  const found = gone
    ? ofLapsed({ ...gone, documentId, municipalityCode: null })
    : (await checksFor(strapi, reach)).find((one) => one.type === type && one.documentId === documentId);
  const [due] = entry ? duesOf(entry) : [];
  const later = entry && due && ofWatched({ entry, due, leavesOn: undefined }, today());
  const check = found ?? later;
  return check ? { ...check, mayConfirm: mayConfirm(reach, type) } : null;
}
