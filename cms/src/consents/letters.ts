import type { Core } from '@strapi/strapi';
import type { AdminUser } from '../access/actor.ts';
import { userKeyOf } from '../access/actor.ts';
import { EDITORSHIP } from '../access/reach.ts';
import { coordination } from '../access/roles/coordination.ts';
import { municipalEditor } from '../access/roles/municipal-editor.ts';
import { forEach } from '../background/each.ts';
import { nameOf } from '../content/names.ts';
import { post, type Letter } from '../mail/outbox.ts';
import { queryOf } from '../strapi/types.ts';
import { AHEAD } from './record.ts';
import { endingConsents, type Ending } from './expire.ts';

/** Days before the end on which a letter goes out; one that was missed goes out later. */
const LETTERS = [7, AHEAD] as const;

async function loginsWith(strapi: Core.Strapi, code: string): Promise<AdminUser[]> {
  const where = { isActive: true, blocked: { $ne: true }, roles: { code } };
  return await queryOf(strapi, 'admin::user').findMany({ where, orderBy: 'id' });
}

/** Addresses of who keeps the entries of a municipality; without anybody there, of the coordination office. */
async function keepersOf(strapi: Core.Strapi, municipality: unknown): Promise<string[]> {
  const editorships = await queryOf(strapi, EDITORSHIP).findMany({});
  const keys = new Set(
    editorships
      .filter(({ municipalities }) => Array.isArray(municipalities) && municipalities.includes(municipality))
      .map(({ userKey }) => userKey),
  );
  const own = (await loginsWith(strapi, municipalEditor.code)).filter((login) => keys.has(userKeyOf(login)));
  const found = own.length ? own : await loginsWith(strapi, coordination.code);
  return found.flatMap(({ email }) => email ?? []);
}

const germanDay = (day: string): string => day.split('-').reverse().join('.');

/** What is said of a consent that ends soon. Pure. */
export function letterOf({ rows, consent, days }: Ending, to: string): Letter {
  const before = LETTERS.find((one) => days <= one) ?? AHEAD;
  const story = nameOf(rows.find(({ locale }) => locale === 'de') ?? rows[0] ?? null);
  const end = germanDay(consent.validUntil ?? '');
  const left = days === 0 ? 'heute' : days === 1 ? 'morgen' : `in ${days} Tagen`;
  return {
    mark: `consent-ending/${consent.recordId}/${consent.validUntil}/${before}/${to}`,
    to,
    subject: `Einwilligung endet ${left}: ${story}`,
    text: [
      `Die Geschichte „${story}“ zeigt jemanden, dessen Einwilligung am ${end} endet (${left}).`,
      'Am Tag danach geht die Geschichte von selbst von der Website, in allen Sprachen.',
      'Soll sie bleiben, holen Sie eine neue Unterschrift ein. Tragen Sie dann in der Geschichte bei „Einwilligungen“ den neuen Tag unter „Gültig bis“ ein, und speichern Sie.',
      'Alle Einwilligungen stehen im Redaktionssystem unter „Pflege“, Seite „Einwilligungen“.',
    ].join('\n\n'),
  };
}

/** Tells those who keep a story that a consent ends, a month and a week before; nobody twice. */
export async function announceEnding(strapi: Core.Strapi): Promise<void> {
  await forEach(await endingConsents(strapi), async (ending) => {
    for (const to of await keepersOf(strapi, ending.rows[0]?.municipalityCode))
      await post(strapi, letterOf(ending, to));
  });
}
