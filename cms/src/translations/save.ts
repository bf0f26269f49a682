import { isDeepStrictEqual } from 'node:util';
import { isSharedText, referencesOf, textsOf, TYPES, type Entry } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { forbid } from '../access/refuse.ts';
import { FILE } from '../content/media.ts';
import { modelsOf } from '../content/models.ts';
import { pictureFiles } from '../content/pictures.ts';
import { toDocument, type DocumentData, type Lookup } from '../content/to-document.ts';
import { errors } from '../strapi/require.ts';
import { documentsOf, isLocalised, queryOf, uidOf, type Data } from '../strapi/types.ts';
import { withTexts } from './apply.ts';
import { originOf, rowsOf, type Sides } from './beside.ts';
import { reachFor, sidesOf } from './entry.ts';
import type { Origin } from './page.ts';
import type { Version } from './records.ts';

/** What somebody has written beside German. */
export interface Written {
  texts: Readonly<Record<string, string>>;
  origin: Origin | undefined;
}

/** Documents and files an entry names, as its draft has them. */
async function lookupFor(strapi: Core.Strapi, { type, draft }: Sides): Promise<Lookup> {
  const documents = new Map<string, string>();
  for (const { type: target, key } of referencesOf(TYPES[type], draft)) {
    const row = await queryOf(strapi, uidOf(target)).findOne({ where: { key }, select: ['documentId'] });
    if (row) documents.set(`${target}/${key}`, row.documentId);
  }
  const files = new Map<string, number>();
  for (const name of pictureFiles(draft)) {
    const row = await queryOf(strapi, FILE).findOne({ where: { name }, select: ['id'] });
    if (row) files.set(name, row.id);
  }
  const found = <T>(value: T | undefined, name: string): T => {
    if (value === undefined)
      throw new errors.ValidationError(
        `„${name}“ wird in diesem Eintrag genannt, ist aber nicht mehr da. Öffnen Sie das Formular und wählen Sie dort neu.`,
      );
    return value;
  };
  return {
    document: (target, key) => found(documents.get(`${target}/${key}`), key),
    file: (name) => found(files.get(name), name),
  };
}

const different = (before: Data | undefined, after: Data): Data =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !before || !isDeepStrictEqual(before[name], value)),
  );

/** The attributes that must be written. A language that begins also needs what its address is made from. */
function changesIn(before: DocumentData, after: DocumentData, { locale, draft }: Sides): Data {
  const own = after.locales[locale];
  const isNew = own !== undefined && before.locales[locale] === undefined;
  return {
    ...(isNew && draft.name !== undefined && { name: draft.name }),
    ...different(before.base, after.base),
    ...(own && different(before.locales[locale], own)),
  };
}

/** Only what the page shows as a field is written. */
function refuseOthers(sides: Sides, texts: Written['texts'], strapi: Core.Strapi): void {
  const open = new Set(rowsOf(sides, undefined, modelsOf(strapi)).flatMap((row) => (row.isEditable ? [row.path] : [])));
  if (Object.keys(texts).some((path) => !open.has(path)))
    throw new errors.ValidationError(
      'Der Eintrag wurde inzwischen umgebaut. Kopieren Sie Ihre Texte, laden Sie die Seite neu, und setzen Sie sie wieder ein.',
    );
}

/** Keeps what was written in the draft, as the form would; publishing stays with the form. */
export async function saveBeside(
  strapi: Core.Strapi,
  version: Version,
  { texts, origin }: Written,
  userId: number,
): Promise<void> {
  const { type, documentId, locale } = version;
  const reach = await reachFor(strapi, type, documentId);
  if (!reach.may(type, 'update')) forbid('Das gehört nicht zu Ihren Rechten.');
  const sides = await sidesOf(strapi, version);
  refuseOthers(sides, texts, strapi);
  const isStated = origin !== undefined || originOf(sides) === undefined;
  if (!isStated && Object.keys(texts).some((path) => !isSharedText(type, path)))
    throw new errors.ValidationError('Wählen Sie bei „Textherkunft“, wer die Übersetzung geschrieben hat.');
  const entry = withTexts(sides, texts, origin);
  const changed = Object.keys(texts).some((path) => textsOf(type, entry, locale)[path] !== undefined);
  if (!changed && sides.draft[locale] === undefined && isLocalised(type))
    throw new errors.ValidationError('Es ist noch nichts übersetzt. Schreiben Sie mindestens einen Text.');
  const [models, lookup] = [modelsOf(strapi), await lookupFor(strapi, sides)];
  const dataOf = (of: Data) => toDocument(type, of as unknown as Entry, models, lookup);
  const data = changesIn(dataOf(sides.draft), dataOf(entry), sides);
  if (!Object.keys(data).length) return;
  await documentsOf(strapi, type).update({
    documentId,
    ...(isLocalised(type) && { locale }),
    data: { ...data, updatedBy: userId },
  });
}
