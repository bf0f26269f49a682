import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import { areOwn } from '../access/rows.ts';
import { forbid } from '../access/refuse.ts';
import type { Right } from '../access/roles/index.ts';
import { today } from '../clock.ts';
import { changingContent } from '../strapi/locks.ts';
import { errors } from '../strapi/require.ts';
import { queryOf } from '../strapi/types.ts';
import { keepPaper, readPaper, type Received } from './papers.ts';
import type { ConsentRow } from './record.ts';
import type { WithdrawalAnswer } from './register.ts';
import { consentIn, keep, rowsWith, WITHDRAWAL, type StoryRow } from './stories.ts';
import { takeOffline } from './take-offline.ts';

const MOST_NOTE = 1000;

// A hidden consent and one that does not exist get the same answer.
const unknown = (): never =>
  forbid('Diese Einwilligung gibt es nicht, oder sie gehört nicht zu Ihrer Gemeinde.', 'Laden Sie die Seite neu.');

/** A consent of a story within reach, with the rows of the story. */
async function reached(
  strapi: Core.Strapi,
  recordId: string,
  right: Right,
): Promise<{ rows: StoryRow[]; consent: ConsentRow }> {
  const reach = await reachAtWork(strapi);
  if (!reach.may('job-story', right)) forbid('Dazu haben Sie kein Recht.');
  const rows = await rowsWith(strapi, recordId);
  const consent = consentIn(rows, recordId);
  if (!consent || !(reach.isAll || areOwn(reach, rows))) return unknown();
  return { rows, consent };
}

/**
 * Enters that somebody takes a consent back. The story goes offline at once, in all languages.
 * @param by who enters it @param note e.g. how the withdrawal came
 */
export async function withdraw(
  strapi: Core.Strapi,
  recordId: string,
  by: string,
  note: unknown,
): Promise<WithdrawalAnswer> {
  const { rows, consent } = await reached(strapi, recordId, 'publish');
  if (consent.withdrawnOn) throw new errors.ApplicationError('Dieser Widerruf ist schon eingetragen.');
  const said = typeof note === 'string' ? note.trim() : '';
  if (said.length > MOST_NOTE)
    throw new errors.ValidationError(`Die Anmerkung hat ${said.length} Zeichen. Kürzen Sie sie auf ${MOST_NOTE}.`);
  const kept = { withdrawnOn: today(), withdrawnBy: by, withdrawnNote: said || null };
  const withdrawn = rows.map((row) => ({
    ...row,
    consents: row.consents.map((one) => (one.recordId === recordId ? { ...one, ...kept } : one)),
  }));
  const ending = { kind: 'withdrawn', recordId, by, note: said } as const;
  return { stillShown: await takeOffline(strapi, withdrawn, ending, () => keep(strapi, recordId, kept)) };
}

/** Lays the signed paper down; one that lay there before goes with the next tidying. */
export async function layDown(strapi: Core.Strapi, recordId: string, file: Received | undefined): Promise<void> {
  const { consent } = await reached(strapi, recordId, 'update');
  if (!file) throw new errors.ValidationError('Es fehlt die Datei. Wählen Sie das eingescannte Blatt aus.');
  if (consent.withdrawnOn)
    throw new errors.ApplicationError('Diese Einwilligung ist widerrufen; an ihr ändert sich nichts mehr.');
  const paper = await keepPaper(file);
  await changingContent(strapi, () => keep(strapi, recordId, { paper }));
}

/** The signed paper, also of a consent that was withdrawn and is in no story any more. */
export async function paperOf(
  strapi: Core.Strapi,
  recordId: string,
): Promise<{ bytes: Buffer; mime: string; name: string }> {
  const reach = await reachAtWork(strapi);
  if (!reach.may('job-story', 'read')) forbid('Dazu haben Sie kein Recht.');
  const rows = await rowsWith(strapi, recordId);
  const former = rows.length ? null : await queryOf(strapi, WITHDRAWAL).findOne({ where: { recordId } });
  const owners = former ? [former] : rows;
  if (!owners.length || !(reach.isAll || areOwn(reach, owners))) return unknown();
  const { paper } = (former?.consent as ConsentRow | undefined) ?? consentIn(rows, recordId) ?? {};
  const found = paper ? await readPaper(paper) : undefined;
  if (!paper || !found)
    throw new errors.NotFoundError(
      'Zu dieser Einwilligung liegt hier kein Blatt. Fragen Sie die Stelle, die es aufbewahrt.',
    );
  return { ...found, name: `einwilligung${paper.slice(paper.lastIndexOf('.'))}` };
}
