import { LOCALES, TYPES, referencesOf, type FoundReference, type Locale, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { lockedPictures } from '../consents/locked-pictures.ts';
import { today } from '../clock.ts';
import { complain, complaintError, lineOf, type Complaint } from '../content/complaint.ts';
import { missingConsent } from '../content/consent.ts';
import { segments } from '../content/german-problem.ts';
import { inGerman } from '../content/german.ts';
import { judgeGiven } from '../content/given-geometry.ts';
import { isImport } from '../content/import-context.ts';
import { modelsOf, type Models } from '../content/models.ts';
import { called, calledDocument, calledRows, capitalised } from '../content/names.ts';
import { pictureFiles } from '../content/pictures.ts';
import { candidateRows, entriesFrom, readType } from '../content/read.ts';
import { regionIn } from '../content/region.ts';
import { geometryInGerman } from '../labels/geometry.ts';
import { LANGUAGES } from '../labels/index.ts';
import { isLocalised, queryOf, typeOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import { unreadChange } from '../translations/origin.ts';
import { localesOf, type DocumentMiddleware } from './action.ts';

interface Candidate {
  type: TypeName;
  documentId: string;
  entry: Data;
  models: Models;
}

const localesIn = (entry: Data): Locale[] => LOCALES.filter((locale) => entry[locale] !== undefined);

function schemaComplaints({ type, entry, models }: Candidate): Complaint[] {
  const { error } = TYPES[type].safeParse(entry, { reportInput: true });
  return (error?.issues ?? []).map((issue) => complain(type, issue.path, inGerman(issue), entry, models));
}

async function slugComplaints(
  strapi: Core.Strapi,
  { type, documentId, entry, models }: Candidate,
): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  for (const locale of localesIn(entry)) {
    const slug = (entry[locale] as Data).slug;
    if (typeof slug !== 'string') continue;
    const where = { slug, locale, documentId: { $ne: documentId }, publishedAt: { $notNull: true } };
    const other = await queryOf(strapi, uidOf(type)).findOne({ where });
    if (other)
      complaints.push(
        complain(
          type,
          [locale, 'slug'],
          `Die Adresse „${slug}“ hat schon ${called(type, other)}. Wählen Sie eine andere.`,
          entry,
          models,
        ),
      );
  }
  return complaints;
}

/** What is wrong with one reference, given the published rows of its target. Pure. */
export function referenceComplaint(
  { type }: FoundReference,
  target: string,
  rows: readonly Pick<Row, 'locale'>[],
  locales: readonly Locale[],
): string | undefined {
  if (!rows.length)
    return `${capitalised(target)} ist noch nicht veröffentlicht. Veröffentlichen Sie zuerst diesen Eintrag, oder wählen Sie einen anderen.`;
  if (!isLocalised(type)) return undefined;
  const missing = locales
    .filter((locale) => !rows.some((row) => row.locale === locale))
    .map((locale) => LANGUAGES[locale]);
  return missing.length
    ? `${capitalised(target)} ist noch nicht auf ${missing.join(' und ')} veröffentlicht. Veröffentlichen Sie zuerst diese Fassung.`.replace(
        /(deutsch|englisch|tschechisch)/g,
        capitalised,
      )
    : undefined;
}

async function referenceComplaints(strapi: Core.Strapi, { type, entry, models }: Candidate): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  for (const reference of referencesOf(TYPES[type], entry)) {
    const rows = await queryOf(strapi, uidOf(reference.type)).findMany({ where: { key: reference.key } });
    const target = await calledRows(strapi, reference.type, rows);
    const message = referenceComplaint(
      reference,
      target,
      rows.filter(({ publishedAt }) => publishedAt),
      localesIn(entry),
    );
    if (message) complaints.push(complain(type, segments(reference.path), message, entry, models));
  }
  return complaints;
}

/** A place outside the region; its form is looked at by the content model. */
async function placeComplaints(strapi: Core.Strapi, { type, entry, models }: Candidate): Promise<Complaint[]> {
  const { geometry } = (entry.position ?? {}) as Data;
  if (!geometry) return [];
  const judged = judgeGiven(geometry, await regionIn(strapi));
  const elsewhere = 'problems' in judged ? judged.problems.filter(({ code }) => code === 'outside') : [];
  return elsewhere.map((problem) => complain(type, ['position', 'geometry'], geometryInGerman(problem), entry, models));
}

/** A picture of somebody who no longer consents; the story itself may show it again once a consent covers it. */
async function lockedComplaints(
  strapi: Core.Strapi,
  { type, documentId, entry, models }: Candidate,
): Promise<Complaint[]> {
  const locked = (await lockedPictures(strapi)).filter(
    (one) => !(entry.portrayed === true && one.storyDocumentId === documentId),
  );
  if (!locked.length) return [];
  return Object.entries(entry).flatMap(([field, value]) => {
    const names = pictureFiles(value);
    return locked
      .filter(({ name }) => names.includes(name))
      .map(({ name }) =>
        complain(
          type,
          [field],
          `Das Bild „${name}“ ist gesperrt: Die Einwilligung der gezeigten Person gilt nicht mehr. Nehmen Sie es heraus.`,
          entry,
          models,
        ),
      );
  });
}

/** A text that was read is read again when it changes. */
async function originComplaints(
  strapi: Core.Strapi,
  { type, documentId, entry, models }: Candidate,
): Promise<Complaint[]> {
  const [before] = await readType(strapi, type, 'published', [documentId]);
  return localesIn(entry).flatMap((locale) => {
    const message = unreadChange(type, before?.entry, entry, locale, today());
    return message ? [complain(type, [locale, 'textOrigin', 'on'], message, entry, models)] : [];
  });
}

async function candidate(
  strapi: Core.Strapi,
  type: TypeName,
  documentId: string,
  locales: readonly string[] | '*',
): Promise<Candidate | undefined> {
  const rows = await candidateRows(strapi, type, documentId, locales);
  const [stored] = await entriesFrom(strapi, type, rows);
  if (stored) return { type, documentId, entry: stored.entry, models: modelsOf(strapi) };
  if (!rows.length) return undefined;
  const message = `${capitalised(await calledDocument(strapi, type, documentId))} hat noch keine veröffentlichte deutsche Fassung. Veröffentlichen Sie zuerst Deutsch, dann die anderen Sprachen.`;
  throw complaintError(message, []);
}

const complaintsAbout = async (strapi: Core.Strapi, found: Candidate): Promise<Complaint[]> => [
  ...schemaComplaints(found),
  ...(await placeComplaints(strapi, found)),
  ...(await slugComplaints(strapi, found)),
  ...(await referenceComplaints(strapi, found)),
  ...(await lockedComplaints(strapi, found)),
  ...(await originComplaints(strapi, found)),
  ...(found.type === 'job-story' ? await missingConsent(strapi, found.documentId, found.entry) : []),
];

/** What would keep the drafts of a document from being published together, one line each. */
export async function draftComplaints(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<string[]> {
  try {
    const found = await candidate(strapi, type, documentId, '*');
    return found ? (await complaintsAbout(strapi, found)).map((complaint) => lineOf(complaint)) : [];
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') return [error.message];
    throw error;
  }
}

/** What would keep what is published of a document from being published as it stands, one line each. */
export async function publishedComplaints(strapi: Core.Strapi, type: TypeName, documentId: string): Promise<string[]> {
  const [stored] = await readType(strapi, type, 'published', [documentId]);
  const found = stored && { type, documentId, entry: stored.entry, models: modelsOf(strapi) };
  return found ? (await complaintsAbout(strapi, found)).map((complaint) => lineOf(complaint)) : [];
}

/**
 * What is published must hold as a whole: exactly the entry that the site would get, checked against the
 * content model. Every problem is named at its field. Drafts are free.
 */
export const publishCheck: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  if (!type || action !== 'publish' || isImport() || !params.documentId) return next();
  const locales = localesOf(params);
  const found = await candidate(strapi, type, params.documentId, locales);
  if (!found) return next();
  const complaints = await complaintsAbout(strapi, found);
  if (!complaints.length) return next();
  const shown = locales === '*' || locales.length > 1 ? undefined : locales[0];
  throw complaintError(
    `${capitalised(await calledDocument(strapi, type, params.documentId))} kann so nicht veröffentlicht werden.`,
    complaints,
    shown,
  );
};
