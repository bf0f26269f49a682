import type { Core } from '@strapi/strapi';
import { modelsOf } from '../content/models.ts';
import { LOG } from '../log/log.ts';
import { momentOf } from '../start-page/database.ts';
import { changingContent } from '../strapi/locks.ts';
import { documentsOf, queryOf, uidOf, type Data } from '../strapi/types.ts';
import { asRestore } from './context.ts';
import { lookUp } from './lookup.ts';
import { referencesIn } from './references.ts';
import { dataOf } from './restore-data.ts';
import { moveStates } from './snapshots.ts';
import { hashOf } from './state.ts';
import { chainOf, formIn, open, type Opened, type Question } from './versions.ts';
import type { Restored } from './view.ts';

/** Whose entry it is stays, for people who cannot give it away. */
function withoutOwner({ sight }: Opened, data: Data): Data {
  if (sight.reach.isAll || !sight.rows.length) return data;
  const { municipalityCode: _, ...rest } = data;
  return rest;
}

/** A deleted entry is made anew, with its key if that is free, and takes its versions along. @returns its documentId */
async function remake(strapi: Core.Strapi, { type, documentId }: Question, locale: string | undefined, data: Data) {
  const isTaken = (await queryOf(strapi, uidOf(type)).count({ where: { key: data.key } })) > 0;
  const { documentId: made } = await documentsOf(strapi, type).create({
    locale,
    data: { ...data, createdBy: data.updatedBy, key: isTaken ? undefined : data.key },
  });
  await queryOf(strapi, LOG).updateMany({
    where: { entryDocumentId: documentId },
    data: { entryDocumentId: made },
  });
  await moveStates(strapi, documentId, made);
  return made;
}

async function update(strapi: Core.Strapi, question: Question, opened: Opened, data: Data): Promise<string> {
  const { type, documentId } = question;
  const locale = chainOf(question).locale ?? undefined;
  const { key: _, ...fields } = data;
  const save = () => documentsOf(strapi, type).update({ documentId, locale, data: { ...fields } });
  await save();
  // A language that is begun takes from the others what they share; the second time it says what it said then.
  if (!opened.draft) await save();
  return documentId;
}

/**
 * Writes a version into the draft, by the way every save takes: rights, checks and the log hold as for any other. What
 * it names and cannot have any more is left out and told.
 * @param userId who is noted as the last to change it
 */
export async function restore(strapi: Core.Strapi, question: Question, id: string, userId: number): Promise<Restored> {
  const opened = await open(strapi, question, id);
  const { version, state, draft, sight } = opened;
  const models = modelsOf(strapi);
  const model = models(uidOf(question.type));
  const { locale } = chainOf(question);
  const today = referencesIn(draft?.state ?? {}, model, models);
  const { found, missing } = await lookUp(strapi, referencesIn(state, model, models), today, locale);
  if (draft && hashOf(draft.state) === version.hash) return { form: formIn(question), isChanged: false, missing: [] };
  const data = { ...withoutOwner(opened, dataOf(state, model, models, found)), updatedBy: userId };
  const documentId = await asRestore(new Date(momentOf(version.at)), () =>
    changingContent(strapi, () =>
      sight.rows.length ? update(strapi, question, opened, data) : remake(strapi, question, locale ?? undefined, data),
    ),
  );
  return { form: formIn({ ...question, documentId }), isChanged: true, missing };
}
