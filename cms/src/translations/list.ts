import { isTypeName, TYPE_NAMES, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { nounOf } from '../content/names.ts';
import { municipalityNames, withNames } from '../start-page/rows.ts';
import { besideOf } from './address.ts';
import type { Choice, TranslationList } from './page.ts';
import { pairs, TRANSLATION_STATES, type Pair, type TranslationState } from './pairs.ts';
import { isTranslation, TRANSLATIONS, type Translation } from './records.ts';

/** Rows of one page. */
const SIZE = 30;

/** Stands for entries that no municipality keeps. */
const SHARED = 'shared';

/** What somebody asks for; left out = all, of the states all that need something. */
export interface ListQuestion {
  language?: Translation;
  type?: TypeName;
  state?: TranslationState;
  municipality?: string;
  /** From 1. */
  page: number;
}

/** A question as an address has it; what is not understood is left out. Pure. */
export function questionFrom(query: Record<string, unknown>): ListQuestion {
  const { language, type, state, municipality, page } = query;
  return {
    ...(isTranslation(language) && { language }),
    ...(typeof type === 'string' && isTypeName(type) && { type }),
    ...((TRANSLATION_STATES as readonly unknown[]).includes(state) && { state: state as TranslationState }),
    ...(typeof municipality === 'string' && municipality && { municipality }),
    page: Math.max(1, Math.floor(Number(page)) || 1),
  };
}

/** Whether a row is asked for. Pure. */
export const isAsked = (
  { state, municipality }: ListQuestion,
  pair: Pick<Pair, 'state' | 'municipalityCode'>,
): boolean =>
  (state ? pair.state === state : pair.state !== 'complete') &&
  (municipality === undefined || (pair.municipalityCode || SHARED) === municipality);

async function municipalitiesFor(strapi: Core.Strapi, reach: Reach): Promise<Choice[]> {
  const all = [...(await municipalityNames(strapi))].map(([value, { name }]) => ({ value, label: String(name) }));
  return reach.isAll
    ? [...all, { value: SHARED, label: 'gemeinsam' }]
    : all.filter(({ value }) => reach.own.includes(value));
}

/** How the translations stand, within the reach of the person at work; what German changed last comes first. */
export async function listFor(strapi: Core.Strapi, question: ListQuestion): Promise<TranslationList> {
  const reach = await reachAtWork(strapi);
  const kept = TYPE_NAMES.filter((type) => reach.may(type, 'read'));
  const found = [];
  for (const type of kept.filter((name) => question.type === undefined || name === question.type))
    for (const language of TRANSLATIONS.filter((one) => question.language === undefined || one === question.language))
      for (const pair of await pairs(strapi, reach, type, language))
        if (isAsked(question, pair)) found.push({ type, locale: language, language, ...pair });
  found.sort((a, b) => b.germanAt - a.germanAt || (a.documentId < b.documentId ? -1 : 1));
  const pages = Math.max(1, Math.ceil(found.length / SIZE));
  const page = Math.min(question.page, pages);
  const shown = await withNames(strapi, found.slice((page - 1) * SIZE, page * SIZE));
  return {
    rows: shown.map(({ type, documentId, language, state, germanOn, kind, title, municipality, form }) => ({
      ...{ kind, title, municipality, form, language, state, germanOn },
      beside: besideOf(type, documentId, language),
    })),
    total: found.length,
    page,
    pages,
    types: kept.map((type) => ({ value: type, label: nounOf(type) })),
    municipalities: await municipalitiesFor(strapi, reach),
  };
}
