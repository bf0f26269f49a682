import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { forbid } from '../access/refuse.ts';
import { called, calledDocument, capitalised } from '../content/names.ts';
import { changingContent } from '../strapi/locks.ts';
import { errors } from '../strapi/require.ts';
import { documentsOf, type Row } from '../strapi/types.ts';
import { contactReach, mayReplace, seenContacts } from './contacts.ts';
import { publishedContact, replaceIn } from './replace.ts';
import type { Afterwards, Succession } from './shapes.ts';
import { countsOf, findUses, mayChange, shownUses, type Found } from './uses.ts';

const FEW = 3;

interface Plan {
  reach: Reach;
  own: Found[];
  others: Found[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

async function contactOf(strapi: Core.Strapi, reach: Reach, documentId: string, which: string): Promise<Row> {
  const rows = (await seenContacts(strapi, reach)).filter((row) => row.documentId === documentId);
  const row = rows.find(({ publishedAt }) => publishedAt) ?? rows[0];
  if (!row) throw new errors.ValidationError(`Es fehlt, ${which}. Wählen Sie einen Kontakt aus der Liste.`);
  return row;
}

async function planFor(strapi: Core.Strapi, leaver: string): Promise<Plan> {
  const reach = await contactReach(strapi);
  if (!mayReplace(reach)) forbid('Eine Nachfolge regeln kann die Redaktion.', 'Sagen Sie ihr Bescheid.');
  await contactOf(strapi, reach, leaver, 'wer geht');
  const found = await findUses(strapi, leaver);
  return {
    reach,
    own: found.filter((one) => mayChange(reach, one)),
    others: found.filter((one) => !mayChange(reach, one)),
  };
}

/** What would change if a contact is replaced, and what is left to others. */
export async function successionFor(strapi: Core.Strapi, leaver: unknown): Promise<Succession> {
  const { reach, own, others } = await planFor(strapi, text(leaver));
  return { changes: (await shownUses(strapi, reach, own)).uses, outOfReach: countsOf(others) };
}

/** What becomes of the replaced contact, by the ordinary way: whoever may not, and what is still used, is refused. */
async function putAway(strapi: Core.Strapi, documentId: string, afterwards: Afterwards): Promise<void> {
  if (afterwards === 'keep') return;
  const documents = documentsOf(strapi, 'contact');
  const isPublic = (await publishedContact(strapi, documentId)) !== null;
  if (afterwards === 'delete') await documents.delete({ documentId });
  else if (isPublic) await documents.unpublish({ documentId });
}

const refusal = (complaints: readonly string[]): Error => {
  const more = complaints.length > FEW ? ` Und ${complaints.length - FEW} weitere.` : '';
  return new errors.ApplicationError(`Es wurde nichts geändert. ${complaints.slice(0, FEW).join(' · ')}${more}`);
};

const AFTERWARDS: readonly unknown[] = ['keep', 'unpublish', 'delete'] satisfies Afterwards[];

interface Wish {
  leaver: string;
  successor: string;
  afterwards: Afterwards;
}

/** @throws to the desk if what was asked for is no succession */
function wishFrom({ leaver, successor, afterwards = 'keep' }: Readonly<Record<string, unknown>>): Wish {
  if (!AFTERWARDS.includes(afterwards))
    throw new errors.ValidationError('Es fehlt, was mit dem alten Kontakt geschieht.');
  return { leaver: text(leaver), successor: text(successor), afterwards: afterwards as Afterwards };
}

/** The published row of who follows. @throws to the desk if that contact cannot stand for the other in what is public */
async function successorFor(strapi: Core.Strapi, { reach, own }: Plan, { leaver, successor }: Wish) {
  const next = await contactOf(strapi, reach, successor, 'wer nachfolgt');
  if (leaver === successor)
    throw new errors.ValidationError('Wer geht und wer nachfolgt, ist derselbe Kontakt. Wählen Sie einen anderen.');
  const published = await publishedContact(strapi, successor);
  if (!published && own.some(({ naming }) => naming.some(({ publishedAt }) => publishedAt)))
    throw new errors.ApplicationError(
      `Es wurde nichts geändert. ${capitalised(called('contact', next))} ist noch nicht veröffentlicht. Veröffentlichen Sie sie zuerst.`,
    );
  return published;
}

async function replaceAll(strapi: Core.Strapi, wish: Wish): Promise<Succession> {
  const { leaver, successor, afterwards } = wish;
  const plan = await planFor(strapi, leaver);
  const published = await successorFor(strapi, plan, wish);
  const { uses: changes } = await shownUses(strapi, plan.reach, plan.own);
  const complaints: string[] = [];
  for (const found of plan.own) {
    const name = capitalised(await calledDocument(strapi, found.type, found.documentId));
    for (const line of await replaceIn(strapi, found, leaver, successor, published))
      complaints.push(`${name}: ${line}`);
  }
  if (complaints.length) throw refusal(complaints);
  await putAway(strapi, leaver, afterwards);
  return { changes, outOfReach: countsOf(plan.others) };
}

/**
 * Puts one contact in place of another wherever the person at work may: all of it or nothing. What names the contact is
 * looked for while nobody else changes anything, so that nothing is missed. @returns what changed
 */
export async function succeed(strapi: Core.Strapi, asked: Readonly<Record<string, unknown>>): Promise<Succession> {
  const wish = wishFrom(asked);
  return changingContent(strapi, () => replaceAll(strapi, wish));
}
