import { isTypeName, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { areOwn } from '../access/rows.ts';
import { today } from '../clock.ts';
import { keepLocked } from '../consents/locked-pictures.ts';
import { modelsOf } from '../content/models.ts';
import { append } from '../feed/feed.ts';
import { errors } from '../strapi/require.ts';
import { changingContent } from '../strapi/locks.ts';
import { documentsOf, queryOf, uidOf, type Row } from '../strapi/types.ts';
import { keepDrafts, keepFirst, keepPublished } from '../versions/keep.ts';
import { addMonths } from './days.ts';
import { FIGURE, figureFields, notesChecks } from './entries.ts';
import type { Confirmation, Confirmed } from './rows.ts';
import { saysTheSame, lapsedEntryOf, type LapsedEntry } from './lapsed-entries.ts';

/** Until the next check, in months, where nobody says otherwise. */
export const USUAL_MONTHS: Readonly<Partial<Record<TypeName, number>>> = { 'commercial-site': 6 };
const OTHER_MONTHS = 12;

interface Days {
  checkedOn: string;
  checkDueOn: string;
}

/**
 * Writes the days into every row of the entry, drafts and what is published, and into its figures that would be due
 * before. Nothing else is touched, not even the times by which a draft is known to be newer: what somebody has begun
 * to change stays as it is, and stays a draft.
 */
async function writeDays(strapi: Core.Strapi, type: TypeName, documentId: string, days: Days): Promise<void> {
  const model = modelsOf(strapi)(uidOf(type));
  const query = queryOf(strapi, model.uid);
  if (notesChecks(model)) await query.updateMany({ where: { documentId }, data: { ...days } });
  for (const field of figureFields(model)) {
    const rows = await query.findMany({ where: { documentId }, populate: { [field]: true } });
    const due = rows
      .flatMap((row) => row[field] as (Row & { checkDueOn: string | null })[])
      .filter(({ checkDueOn }) => checkDueOn !== null && checkDueOn < days.checkDueOn);
    if (due.length)
      await queryOf(strapi, FIGURE).updateMany({
        where: { id: { $in: due.map(({ id }) => id) } },
        data: { ...days },
      });
  }
}

async function confirmPublished(strapi: Core.Strapi, type: TypeName, published: readonly Row[], days: Days) {
  const [{ documentId, key }] = published as [Row];
  const locales = published.map(({ locale }) => locale);
  await writeDays(strapi, type, documentId, days);
  await keepPublished(strapi, type, documentId, locales, 'confirm');
  await keepDrafts(strapi, type, documentId, locales, 'save');
  await append(
    strapi,
    published.map(({ locale }) => ({
      type,
      entryDocumentId: documentId,
      entryKey: key,
      entryLocale: locale,
      action: 'publish' as const,
    })),
  );
}

/** Puts back online what was public, as somebody at the form would: with all rules of publishing. */
async function putBack(strapi: Core.Strapi, found: LapsedEntry, days: Days): Promise<string | null> {
  const { type, entryDocumentId: documentId, locales } = found;
  if (!(await saysTheSame(strapi, found)))
    return 'Der Entwurf enthält weitere Änderungen. Öffnen Sie den Eintrag, tragen Sie die Prüfung dort ein und veröffentlichen Sie ihn.';
  await writeDays(strapi, type, documentId, days);
  await documentsOf(strapi, type).publish({ documentId, locale: locales });
  return null;
}

async function confirmOne(
  strapi: Core.Strapi,
  reach: Reach,
  one: Confirmation,
  months?: number,
): Promise<string | null> {
  const { type, documentId } = one;
  // Somebody else's entry and one that does not exist get the same answer.
  const notYours = 'Diesen Eintrag können Sie nicht bestätigen: Er gehört nicht zu Ihrer Gemeinde.';
  if (!isTypeName(type)) return notYours;
  if (!reach.may(type, 'update') || !reach.may(type, 'publish'))
    return 'Bestätigen kann nur, wer veröffentlichen darf. Bitten Sie die Redaktion darum.';
  const rows = await queryOf(strapi, uidOf(type)).findMany({ where: { documentId } });
  if (!rows.length || (!reach.isAll && !areOwn(reach, rows))) return notYours;
  const days = { checkedOn: today(), checkDueOn: addMonths(today(), months ?? USUAL_MONTHS[type] ?? OTHER_MONTHS) };
  const published = rows.filter(({ publishedAt }) => publishedAt);
  for (const locale of new Set(rows.map((row) => row.locale))) await keepFirst(strapi, type, { documentId, locale });
  const found = published.length ? null : await lapsedEntryOf(strapi, documentId);
  if (found) return putBack(strapi, found, days);
  if (!published.length) return 'Dieser Eintrag ist nicht veröffentlicht. Öffnen und veröffentlichen Sie ihn.';
  await confirmPublished(strapi, type, published, days);
  return null;
}

/** A refusal is told to whoever asked; what nobody foresaw stands in the log. */
async function problemOf(strapi: Core.Strapi, error: unknown): Promise<string> {
  // Publishing may have brought pictures back; the database has taken that back only now.
  await keepLocked(strapi);
  if (error instanceof errors.ApplicationError) return String(error.message);
  strapi.log.error(`Prüfung bestätigen: ${error instanceof Error ? error.stack : String(error)}`);
  return 'Das hat nicht geklappt. Versuchen Sie es noch einmal.';
}

/** "Still right": each entry by itself, so that one which cannot be confirmed keeps none of the others from it. */
export async function confirm(
  strapi: Core.Strapi,
  reach: Reach,
  entries: readonly Confirmation[],
  months?: number,
): Promise<Confirmed[]> {
  const results: Confirmed[] = [];
  for (const { type, documentId } of entries) {
    const work = () => confirmOne(strapi, reach, { type, documentId }, months);
    const problem = await changingContent(strapi, work).catch((error: unknown) => problemOf(strapi, error));
    results.push({ type, documentId, isDone: problem === null, problem });
  }
  return results;
}
