import { TYPE_NAMES, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { checksFor } from '../freshness/list.ts';
import { besideOf } from '../translations/address.ts';
import { pairs } from '../translations/pairs.ts';
import { TRANSLATIONS } from '../translations/records.ts';
import { changedVersions } from './candidates.ts';
import { reallyChanged } from './changed.ts';
import { draftsOf, gapsOf, MOST } from './choose.ts';
import { openEnquiries } from './enquiries.ts';
import type { CheckRow, DraftRow, EntryRow, GapRow, List, Overview, StoryMunicipality } from './overview.ts';
import { municipalityNames, withNames, type Found } from './rows.ts';

const entryOf = ({ kind, title, municipality, form }: EntryRow): EntryRow => ({ kind, title, municipality, form });

/** Sorted over all types; only what is shown is read by name. */
async function listOf<T extends Found, R>(
  strapi: Core.Strapi,
  all: T[],
  order: (a: T, b: T) => number,
  rowOf: (one: T & EntryRow) => R,
): Promise<List<R>> {
  const shown = await withNames(strapi, all.sort(order).slice(0, MOST));
  return { total: all.length, rows: shown.map(rowOf) };
}

/** What somebody keeps for a municipality; whoever keeps all of them sees only what she has touched herself. */
async function drafts(
  strapi: Core.Strapi,
  reach: Reach,
  kept: readonly TypeName[],
  userId: number,
): Promise<List<DraftRow>> {
  const found = [];
  for (const type of kept)
    for (const draft of draftsOf(await changedVersions(strapi, reach, type, reach.isAll ? userId : undefined)))
      found.push({ type, ...draft });
  const all = await reallyChanged(
    strapi,
    found.sort((a, b) => b.changedAt - a.changedAt),
  );
  return listOf(
    strapi,
    all,
    (a, b) => b.changedAt - a.changedAt,
    (one) => ({
      ...entryOf(one),
      changedAt: new Date(one.changedAt).toISOString(),
      language: one.locale === 'en' || one.locale === 'cs' ? one.locale : null,
      isPublished: one.isPublished,
    }),
  );
}

const checks = async (strapi: Core.Strapi, reach: Reach): Promise<List<CheckRow>> =>
  listOf(
    strapi,
    await checksFor(strapi, reach),
    (a, b) => a.dueOn.localeCompare(b.dueOn),
    ({ dueOn, isOverdue, checkedOn, figure, leavesOn, goneOn, ...one }) => ({
      ...entryOf(one),
      dueOn,
      isOverdue,
      checkedOn,
      figure,
      leavesOn,
      goneOn,
    }),
  );

async function gaps(strapi: Core.Strapi, reach: Reach, kept: readonly TypeName[]): Promise<List<GapRow>> {
  const all = [];
  for (const type of kept)
    for (const language of TRANSLATIONS)
      for (const gap of gapsOf(await pairs(strapi, reach, type, language), language))
        all.push({ type, locale: language, ...gap });
  return listOf(
    strapi,
    all,
    (a, b) => b.germanAt - a.germanAt,
    (one) => ({
      ...entryOf(one),
      language: one.language,
      state: one.state,
      germanOn: one.germanOn,
      beside: besideOf(one.type, one.documentId, one.language),
    }),
  );
}

async function storyMunicipalities(strapi: Core.Strapi, reach: Reach): Promise<StoryMunicipality[]> {
  if (!reach.may('job-story', 'create')) return [];
  return [...(await municipalityNames(strapi))]
    .filter(([key]) => reach.isAll || reach.own.includes(key))
    .map(([key, { name, documentId }]) => ({ key, name: String(name), documentId }));
}

/** What is waiting for the person at work, within her reach. */
export async function overviewFor(strapi: Core.Strapi, userId: number): Promise<Overview> {
  const reach = await reachAtWork(strapi);
  const kept = TYPE_NAMES.filter((type) => reach.may(type, 'read'));
  return {
    drafts: await drafts(strapi, reach, kept, userId),
    checks: await checks(strapi, reach),
    gaps: await gaps(strapi, reach, kept),
    enquiries: reach.may('enquiry', 'read') ? await openEnquiries(strapi) : null,
    storyMunicipalities: await storyMunicipalities(strapi, reach),
  };
}
