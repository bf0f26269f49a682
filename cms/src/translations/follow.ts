import { DEFAULT_LOCALE, hashOfTexts, textsOf, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { today } from '../clock.ts';
import { isLocalised, type Data } from '../strapi/types.ts';
import { isWritten, madeFromAfter, type Publication } from './made-from.ts';
import { forget, OTHER_GERMAN, recordOf, remember, TRANSLATIONS, type Version } from './records.ts';

/** What became public, or no longer is; entries in the format of the files, undefined = not public in German. */
export interface Change {
  type: TypeName;
  documentId: string;
  before: Data | undefined;
  after: Data | undefined;
  /** Languages that were published. */
  published: readonly string[] | '*';
}

/** Texts of a language, if the entry has it. */
const texts = ({ type }: Change, entry: Data | undefined, locale: Version['locale'] | 'de') =>
  entry && (!isLocalised(type) || entry[locale] !== undefined) ? textsOf(type, entry, locale) : undefined;

/** German is no longer public, the translation may be: what it was made from is kept. */
async function withdrawn(strapi: Core.Strapi, change: Change, version: Version): Promise<void> {
  const german = texts(change, change.before, DEFAULT_LOCALE);
  if (!german || !texts(change, change.before, version.locale) || (await recordOf(strapi, version))) return;
  await remember(strapi, version, { madeFrom: german, madeOn: null, german, germanOn: null });
}

async function followIn(strapi: Core.Strapi, change: Change, version: Version): Promise<void> {
  const { type, documentId, before, after, published } = change;
  const { locale } = version;
  const german = texts(change, after, DEFAULT_LOCALE);
  if (!german) return withdrawn(strapi, change, version);
  const own = texts(change, after, locale);
  if (!own) return forget(strapi, type, documentId, locale);

  const record = await recordOf(strapi, version);
  const ofGerman: Publication = { before: texts(change, before, DEFAULT_LOCALE), after: german };
  const ofOwn: Publication = { before: texts(change, before, locale), after: own };
  const isPublished = !isLocalised(type) || published === '*' || published.includes(locale);
  // It was off the site and comes back: that makes it no newer. Who wrote it anew says so with one click.
  if (record && !ofOwn.before) ofOwn.before = own;
  // German was not public before, this language was: its own texts are as they were.
  if (!ofGerman.before && !isPublished) ofOwn.before = own;

  const known = record ? record.madeFrom : (ofGerman.before ?? german);
  const isNew = isPublished && isWritten(ofOwn);
  const madeFrom = known ? madeFromAfter(type, known, ofGerman, ofOwn, isPublished) : isNew ? german : OTHER_GERMAN;
  const isOther = madeFrom === OTHER_GERMAN || hashOfTexts(madeFrom) !== hashOfTexts(german);
  if (!record && !isNew && !isOther) return;
  const hasGermanChanged = record
    ? record.germanHash !== hashOfTexts(german)
    : ofGerman.before !== undefined && hashOfTexts(ofGerman.before) !== hashOfTexts(german);
  await remember(strapi, version, {
    madeFrom,
    madeOn: isNew ? today() : (record?.madeOn ?? null),
    german,
    germanOn: hasGermanChanged ? today() : (record?.germanOn ?? null),
  });
}

/** Writes down, after something was published or withdrawn, what each translation is made from. */
export async function followChange(strapi: Core.Strapi, change: Change): Promise<void> {
  for (const locale of TRANSLATIONS)
    await followIn(strapi, change, { type: change.type, documentId: change.documentId, locale });
}

/** What a file says of its translations: they are complete, or German has changed since. */
export async function followFile(strapi: Core.Strapi, type: TypeName, documentId: string, entry: Data): Promise<void> {
  await forget(strapi, type, documentId);
  const german = textsOf(type, entry, DEFAULT_LOCALE);
  for (const locale of TRANSLATIONS) {
    const { germanChangedOn } = (entry[locale] ?? {}) as { germanChangedOn?: string };
    if (germanChangedOn)
      await remember(
        strapi,
        { type, documentId, locale },
        { madeFrom: OTHER_GERMAN, madeOn: null, german, germanOn: germanChangedOn },
      );
  }
}
