import { changesBetween, DEFAULT_LOCALE, textsOf, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { keepsDocument } from '../access/rows.ts';
import { modelsOf } from '../content/models.ts';
import { calledEntry } from '../content/names.ts';
import { readType } from '../content/read.ts';
import { formOf } from '../publication/named.ts';
import { errors } from '../strapi/require.ts';
import { isLocalised, queryOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import { besideOf } from './address.ts';
import { originOf, rowsOf, type Sides } from './beside.ts';
import type { Beside, LanguageState } from './page.ts';
import { stateOf, type TranslationState } from './pairs.ts';
import { recordOf, TRANSLATIONS, type TranslationRecord, type Version } from './records.ts';

const unknown = () => new errors.NotFoundError('Diesen Eintrag gibt es nicht, oder er gehört nicht zu Ihrer Gemeinde.');

/** Reach of the person at work, if the entry is within it; else it is answered like one that does not exist. */
export async function reachFor(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<Reach> {
  const reach = await reachAtWork(strapi);
  const uid = uidOf(type);
  if (!(await keepsDocument(strapi, reach, uid, documentId))) throw unknown();
  if (!(await queryOf(strapi, uid).count({ where: { documentId } }))) throw unknown();
  return reach;
}

async function entryIn(
  strapi: Core.Strapi,
  status: 'draft' | 'published',
  { type, documentId }: Pick<Version, 'type' | 'documentId'>,
): Promise<Data | undefined> {
  const [stored] = await readType(strapi, type, status, [documentId]);
  return stored?.entry;
}

/** German as visitors read it, else its draft, and the draft of all languages. @throws if there is no German text */
export async function sidesOf(strapi: Core.Strapi, version: Version): Promise<Sides & { isPublic: boolean }> {
  const published = await entryIn(strapi, 'published', version);
  const draft = await entryIn(strapi, 'draft', version);
  if (!draft)
    throw new errors.ValidationError('Dieser Eintrag hat noch keinen deutschen Text. Schreiben Sie zuerst Deutsch.');
  const { type, locale } = version;
  return { type, locale, german: published ?? draft, draft, isPublic: published !== undefined };
}

/** How one language of a document stands. */
async function stateIn(
  strapi: Core.Strapi,
  { type, locale, documentId }: Version,
  record: TranslationRecord | undefined,
): Promise<TranslationState> {
  const where = { documentId, ...(isLocalised(type) && { locale }) };
  const rows: Pick<Row, 'id' | 'publishedAt'>[] = await queryOf(strapi, uidOf(type)).findMany({ where });
  const idOf = (isPublished: boolean) =>
    rows.find(({ publishedAt }) => Boolean(publishedAt) === isPublished)?.id ?? null;
  return stateOf({
    otherId: idOf(true),
    draftId: idOf(false),
    madeFromHash: record?.madeFromHash ?? null,
    germanHash: record?.germanHash ?? null,
  });
}

/** Both languages of an entry beside each other, for the person at work. */
export async function besideFor(strapi: Core.Strapi, version: Version): Promise<Beside> {
  const { type, documentId, locale } = version;
  const reach = await reachFor(strapi, type, documentId);
  const sides = await sidesOf(strapi, version);
  const record = await recordOf(strapi, version);
  const state = await stateIn(strapi, version, record);
  const isOutdated = state === 'outdated';
  const german = textsOf(type, sides.german, DEFAULT_LOCALE);
  const origin = originOf(sides);
  return {
    name: calledEntry(type, sides.german),
    language: locale,
    state,
    germanOn: isOutdated ? (record?.germanOn ?? null) : null,
    madeOn: record?.madeOn ?? null,
    hasGermanDraft: changesBetween(german, textsOf(type, sides.draft, DEFAULT_LOCALE)).length > 0,
    isBeforeKnown: record?.madeFrom !== undefined,
    rows: rowsOf(sides, isOutdated ? record?.madeFrom : undefined, modelsOf(strapi)),
    ...(origin && { origin }),
    mayWrite: reach.may(type, 'update'),
    mayConfirm: isOutdated && reach.may(type, 'publish') && !reach.draftsOnly,
    form: formOf(type, documentId) + (isLocalised(type) ? `?plugins[i18n][locale]=${locale}` : ''),
  };
}

/** How every language of an entry stands, for the person at work. */
export async function languagesFor(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<LanguageState[]> {
  await reachFor(strapi, type, documentId);
  const states: LanguageState[] = [];
  for (const language of TRANSLATIONS) {
    const version = { type, documentId, locale: language };
    const record = await recordOf(strapi, version);
    const state = await stateIn(strapi, version, record);
    states.push({
      language,
      state,
      germanOn: state === 'outdated' ? (record?.germanOn ?? null) : null,
      beside: besideOf(type, documentId, language),
    });
  }
  return states;
}
