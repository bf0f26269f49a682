import { isTypeName, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { called } from '../content/names.ts';
import { FEED, isHeard, newestSequence } from '../feed/feed.ts';
import { currentEnvironment } from '../settings/environment.ts';
import { queryOf, uidOf, type Row } from '../strapi/types.ts';
import type { DeskRelease, DeskState, EntryState, NamedEntry } from './desk-state.ts';
import { reportOf, type Report } from './state.ts';

/** How many entries a line names. */
const FEW = 3;
const SINGLE: ReadonlySet<string> = new Set(['homepage', 'settings']);

const formOf = (type: TypeName, documentId: string) =>
  SINGLE.has(type)
    ? `/content-manager/single-types/${uidOf(type)}`
    : `/content-manager/collection-types/${uidOf(type)}/${documentId}`;

/** @param name `<type>/<key>`, as releases and failures name an entry */
async function named(strapi: Core.Strapi, name: string): Promise<NamedEntry> {
  const [type = '', key = ''] = name.split('/');
  if (type === 'media') return { name: `das Bild „${key}“` };
  if (!isTypeName(type)) return { name };
  const rows = await queryOf(strapi, uidOf(type)).findMany({ where: { key } });
  // Everybody on the desk reads this: what is named is what was public, never a draft.
  const published = rows.filter(({ publishedAt }) => publishedAt);
  const row = published.find(({ locale }) => locale === 'de') ?? published[0];
  const [first] = rows;
  return { name: called(type, row ?? { key }), ...(first && { form: formOf(type, first.documentId) }) };
}

const few = (strapi: Core.Strapi, names: readonly string[]) =>
  Promise.all([...new Set(names)].slice(0, FEW).map((name) => named(strapi, name)));

const rowName = ({ type, entryKey }: Row) => `${String(type)}/${String(entryKey)}`;

/** ms from a row of the feed to the first release that held it. */
function latencyOf(row: Row | undefined, report: Report | undefined): number | null {
  const first = report?.releases.findLast(({ sequence }) => row && sequence >= Number(row.sequence));
  return row && first ? Math.max(0, Date.parse(first.at) - new Date(String(row.at)).getTime()) : null;
}

/** How publishing fares, in the words of the desk. */
export async function deskState(strapi: Core.Strapi, mayRollBack: boolean): Promise<DeskState> {
  const [report, newest] = [await reportOf(strapi), await newestSequence(strapi)];
  const live = report?.sequence ?? -1;
  const [latest] = await queryOf(strapi, FEED).findMany({ orderBy: { sequence: 'desc' }, limit: 1 });
  const waiting = await queryOf(strapi, FEED).findMany({
    where: { sequence: { $gt: live } },
    orderBy: { sequence: 'desc' },
    limit: 20,
  });
  const releases = (report?.releases ?? []).map(async ({ id, at, changes }): Promise<DeskRelease> => ({
    id,
    at,
    changes: await few(strapi, changes),
    more: Math.max(0, new Set(changes).size - FEW),
  }));
  return {
    isListening: isHeard(),
    isCurrent: live >= newest && !report?.failure,
    latency: latencyOf(latest, report),
    waiting: await few(strapi, waiting.map(rowName)),
    failure: report?.failure
      ? {
          message: report.failure.message,
          entry: report.failure.entry === undefined ? null : await named(strapi, report.failure.entry),
        }
      : null,
    held: report?.held ?? null,
    releases: await Promise.all(releases),
    mayRollBack,
    siteUrl: currentEnvironment().siteUrl,
  };
}

/** How one entry fares. */
export async function entryState(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locale: string,
): Promise<EntryState> {
  const [row] = await queryOf(strapi, FEED).findMany({
    where: { type, entryDocumentId: documentId, $or: [{ entryLocale: locale }, { entryLocale: null }] },
    orderBy: { sequence: 'desc' },
    limit: 1,
  });
  if (!row) return { at: null, by: null, action: null, isLive: false, latency: null, url: null };
  const report = await reportOf(strapi);
  const isLive = (report?.sequence ?? -1) >= Number(row.sequence);
  const { siteUrl } = currentEnvironment();
  return {
    at: new Date(String(row.at)).toISOString(),
    by: String(row.by),
    action: row.action as EntryState['action'],
    isLive,
    latency: latencyOf(row, report),
    url: row.action === 'publish' ? `${siteUrl}/go/${type}/${String(row.entryKey)}/${locale}` : null,
  };
}
