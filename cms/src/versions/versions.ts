import type { Locale, TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { modelsOf } from '../content/models.ts';
import { nameOf, nounOf } from '../content/names.ts';
import type { LogAction } from '../log/log.ts';
import { formOf } from '../publication/named.ts';
import { momentOf } from '../start-page/database.ts';
import { isLocalised, uidOf, type Row } from '../strapi/types.ts';
import { differencesOf } from './compare.ts';
import { lookUp, sayingOf } from './lookup.ts';
import { refuse, sightOf, type Sight } from './reach.ts';
import { referencesIn } from './references.ts';
import { keptState, PUBLIC, versionRows, type Chain } from './snapshots.ts';
import { hashOf, readStates, type Read, type State } from './state.ts';
import type { VersionDetail, VersionedEntry, VersionList, VersionRow } from './view.ts';

/** One language of one entry. */
export interface Question {
  type: TypeName;
  documentId: string;
  locale: Locale;
}

const PER_PAGE = 20;

export const chainOf = ({ type, documentId, locale }: Question): Chain => ({
  documentId,
  locale: isLocalised(type) ? locale : null,
});

/** Lines that follow each other and say the same are one version: that it was public tells most. Pure. */
export function asVersions(rows: readonly Row[]): Row[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.hash === row.hash) last?.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => run.find(({ action }) => PUBLIC.includes(action)) ?? run.at(-1) ?? []);
}

const hashOfRead = (read: Read | undefined): string | undefined => read && hashOf(read.state);

const isoOf = (value: unknown): string => new Date(momentOf(value)).toISOString();

/** What is there of an entry, in one language. */
interface Present {
  sight: Sight;
  draft: Read | undefined;
  versions: Row[];
  rowOf: (row: Row) => VersionRow;
  entry: VersionedEntry;
}

async function presentOf(strapi: Core.Strapi, question: Question): Promise<Present> {
  const { type, documentId } = question;
  const sight = await sightOf(strapi, type, documentId);
  const chain = chainOf(question);
  const uid = uidOf(type);
  const [draft] = await readStates(strapi, uid, documentId, [chain.locale]);
  const [published] = await readStates(strapi, uid, documentId, [chain.locale], 'published');
  const versions = asVersions(await versionRows(strapi, chain)).filter((row) => sight.sees(row.municipalityCode));
  if (!sight.rows.length && !versions.length) return refuse();
  const current = hashOfRead(draft);
  const shown = hashOfRead(published);
  const firstOf = (hash: string | undefined) => versions.find((row) => row.hash === hash);
  const rowOf = (row: Row): VersionRow => ({
    id: row.documentId,
    at: isoOf(row.at),
    by: String(row.by),
    action: row.action as LogAction,
    earlier: row.earlier ? isoOf(row.earlier) : null,
    isCurrent: row === firstOf(current),
    isPublic: row === firstOf(shown),
  });
  const right = sight.rows.length ? 'update' : 'create';
  const entry = {
    kind: nounOf(type),
    title: nameOf(draft?.row ?? sight.rows[0] ?? versions[0] ?? null),
    locale: isLocalised(type) ? question.locale : null,
    form: sight.rows.length ? formIn(question) : null,
    mayRestore: sight.reach.may(type, right),
  };
  return { sight, draft, versions, rowOf, entry };
}

/** Address of the form in this language. */
export const formIn = ({ type, documentId, locale }: Question): string =>
  formOf(type, documentId) + (isLocalised(type) ? `?plugins[i18n][locale]=${locale}` : '');

/** The versions of an entry in one language, the newest first. @param page from 1 */
export async function versionsOf(strapi: Core.Strapi, question: Question, page: number): Promise<VersionList> {
  const { versions, entry, rowOf } = await presentOf(strapi, question);
  const rows = versions.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(rowOf);
  return { entry, total: versions.length, rows };
}

/** A version with its state, and what is there today. */
export interface Opened extends Present {
  version: Row;
  state: State;
}

/** @throws NotFoundError if there is none of this name, or it is out of reach */
export async function open(strapi: Core.Strapi, question: Question, id: string): Promise<Opened> {
  const present = await presentOf(strapi, question);
  const version = present.versions.find(({ documentId }) => documentId === id) ?? refuse();
  const state = (await keptState(strapi, chainOf(question), String(version.hash))) ?? refuse();
  return { ...present, version, state };
}

/** What would change if a version came back. */
export async function compared(strapi: Core.Strapi, question: Question, id: string): Promise<VersionDetail> {
  const { entry, version, state, draft, rowOf } = await open(strapi, question, id);
  const models = modelsOf(strapi);
  const model = models(uidOf(question.type));
  const now = draft?.state ?? {};
  const [then, today] = [referencesIn(state, model, models), referencesIn(now, model, models)];
  const say = await sayingOf(strapi, [...then, ...today]);
  const { missing } = await lookUp(strapi, then, today, chainOf(question).locale);
  return { entry, version: rowOf(version), differences: differencesOf(now, state, model, models, say), missing };
}
