import type { Core } from '@strapi/strapi';
import { userKeyOf, type AdminUser } from '../access/actor.ts';
import { EDITORSHIP } from '../access/reach.ts';
import { refuseField } from '../access/refuse.ts';
import { queryOf, uidOf, type Data } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

async function loginOf(strapi: Core.Strapi, email: string): Promise<AdminUser> {
  const user = await queryOf(strapi, 'admin::user').findOne({ where: { email: email.trim().toLowerCase() } });
  return (
    user ??
    refuseField(
      'email',
      `Es gibt keine Anmeldung mit der Adresse „${email}“. Legen Sie sie zuerst unter „Einstellungen › Benutzer“ an.`,
    )
  );
}

async function checkMunicipalities(strapi: Core.Strapi, given: unknown): Promise<string[]> {
  const rows = await queryOf(strapi, uidOf('municipality')).findMany({ select: ['key'] });
  const known = [...new Set(rows.flatMap(({ key }) => key ?? []))].sort();
  const keys = [...new Set((Array.isArray(given) ? given : []).map(String))];
  const unknown = keys.filter((key) => !known.includes(key));
  const choice = known.join(', ');
  if (!keys.length)
    refuseField('municipalities', `Es fehlt, für welche Gemeinde die Person schreibt. Vorhanden: ${choice}.`);
  if (unknown.length)
    refuseField('municipalities', `Die Gemeinde „${unknown.join('“, „')}“ gibt es nicht. Vorhanden: ${choice}.`);
  return keys;
}

async function refuseSecond(strapi: Core.Strapi, userKey: string, documentId: string | undefined): Promise<void> {
  const where = { userKey, ...(documentId && { documentId: { $ne: documentId } }) };
  if (await queryOf(strapi, EDITORSHIP).findOne({ where }))
    refuseField('email', 'Für diese Anmeldung gibt es schon einen Eintrag. Ändern Sie dort die Gemeinden.');
}

/** Who writes for which municipality is kept by the login itself: its address may change, and be given to others. */
export const editorship: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  if (uid !== EDITORSHIP || !['create', 'update', 'clone'].includes(action)) return next();
  const { userKey: _, ...given }: Data = params.data ?? {};
  const data: Data = { ...given };
  const before =
    action === 'update' ? await queryOf(strapi, uid).findOne({ where: { documentId: params.documentId } }) : null;
  // A form sends the address it had; meanwhile somebody else may have it.
  if (before && (data.email === undefined || data.email === before.email)) delete data.email;
  else {
    data.userKey = userKeyOf(await loginOf(strapi, typeof data.email === 'string' ? data.email : ''));
    await refuseSecond(strapi, String(data.userKey), action === 'update' ? params.documentId : undefined);
  }
  if (action !== 'update' || data.municipalities !== undefined)
    data.municipalities = await checkMunicipalities(strapi, data.municipalities);
  params.data = data;
  return next();
};
