import { DEFAULT_LOCALE } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { forbid } from '../access/refuse.ts';
import { today } from '../clock.ts';
import { nameOf } from '../content/names.ts';
import { formOf } from '../publication/named.ts';
import { municipalityNames } from '../start-page/rows.ts';
import { queryOf, type Data, type Row } from '../strapi/types.ts';
import { standing } from './expire.ts';
import { stateOf, type ConsentRow } from './record.ts';
import type { Register, RegisterRow } from './register.ts';
import { consentIn, storyRows, WITHDRAWAL, type StoryRow } from './stories.ts';

const ORDER = ['expired', 'ending', 'valid', 'withdrawn'] as const;
const orderOf = ({ state, validUntil, givenOn }: RegisterRow) =>
  `${ORDER.indexOf(state.is)} ${validUntil ?? '9999'} ${givenOn ?? ''}`;

interface Shown {
  reach: Reach;
  municipalities: ReadonlyMap<string, Row>;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function rowOf(
  consent: ConsentRow,
  owner: unknown,
  { reach, municipalities }: Shown,
): Omit<RegisterRow, 'story' | 'form' | 'isPublished'> {
  const code = text(owner);
  return {
    recordId: consent.recordId ?? '',
    municipality: text(municipalities.get(code ?? '')?.name) ?? code,
    scope: consent.scope ?? [],
    givenOn: consent.givenOn ?? null,
    validUntil: consent.validUntil ?? null,
    heldBy: text(consent.heldBy),
    state: stateOf(consent, today()),
    hasPaper: Boolean(consent.paper),
    withdrawnBy: text(consent.withdrawnBy),
    withdrawnNote: text(consent.withdrawnNote),
    mayWithdraw: reach.may('job-story', 'publish') && !consent.withdrawnOn,
    mayKeepPaper: reach.may('job-story', 'update') && !consent.withdrawnOn,
  };
}

const within = ({ isAll, own }: Reach): Data => (isAll ? {} : { municipalityCode: { $in: [...own] } });

function ofStory(rows: readonly StoryRow[], shown: Shown): RegisterRow[] {
  const row = rows.find(({ locale, publishedAt }) => locale === DEFAULT_LOCALE && !publishedAt) ?? rows[0];
  if (!row) return [];
  const names = new Set(rows.flatMap(({ consents }) => consents.flatMap(({ recordId }) => recordId ?? [])));
  return [...names].flatMap((recordId) => {
    const consent = consentIn(rows, recordId);
    if (!consent) return [];
    const { validUntil } = standing(rows).find((one) => one.recordId === recordId) ?? consent;
    return {
      ...rowOf({ ...consent, validUntil }, row.municipalityCode, shown),
      story: nameOf(row),
      form: formOf('job-story', row.documentId),
      isPublished: rows.some(({ publishedAt }) => publishedAt),
    };
  });
}

/** Withdrawals of consents that no story holds any more. */
async function former(strapi: Core.Strapi, known: ReadonlySet<string>, shown: Shown): Promise<RegisterRow[]> {
  const rows = await queryOf(strapi, WITHDRAWAL).findMany({
    where: { ...within(shown.reach), kind: 'withdrawn' },
    orderBy: { sequence: 'desc' },
  });
  return rows
    .filter(({ recordId }) => !known.has(String(recordId)))
    .map((row) => ({
      ...rowOf(row.consent as ConsentRow, row.municipalityCode, shown),
      mayWithdraw: false,
      mayKeepPaper: false,
      story: String(row.storyKey),
      form: null,
      isPublished: false,
    }));
}

/** All consents of the stories the person at work keeps: what needs her first. */
export async function registerFor(strapi: Core.Strapi): Promise<Register> {
  const reach = await reachAtWork(strapi);
  if (!reach.may('job-story', 'read')) forbid('Einwilligungen gehören nicht zu Ihren Rechten.');
  const shown = { reach, municipalities: await municipalityNames(strapi) };
  const stories = Map.groupBy(await storyRows(strapi, within(reach)), ({ documentId }) => documentId);
  const rows = [...stories.values()].flatMap((of) => ofStory(of, shown));
  const all = [...rows, ...(await former(strapi, new Set(rows.map(({ recordId }) => recordId)), shown))];
  return { rows: all.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) };
}
