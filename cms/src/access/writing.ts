import { isLocale, DEFAULT_LOCALE, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { modelsOf, relationsOf, type Model, type Models } from '../content/models.ts';
import type { Action } from '../document-middlewares/action.ts';
import { queryOf, typeOf, uidOf, type Data, type Row } from '../strapi/types.ts';
import { checkFiles } from './attached.ts';
import { conceal } from './conceal.ts';
import type { Reach } from './reach.ts';
import { forbid, refuseField } from './refuse.ts';
import type { Right } from './roles/index.ts';
import { areOwn, ownerOf, rowsOfDocument } from './rows.ts';
import { checkTargets, comingIn, documentOf } from './targets.ts';

/** The right an action of the document service needs. */
export const RIGHT: Readonly<Record<string, Right>> = {
  create: 'create',
  clone: 'create',
  update: 'update',
  discardDraft: 'update',
  publish: 'publish',
  unpublish: 'publish',
  delete: 'delete',
};

/** Fields the system writes; a form that sends them is not believed. */
const SYSTEM = ['id', 'documentId', 'publishedAt', 'localizations', 'createdAt'] as const;

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

async function municipalityDocument(strapi: Core.Strapi, key: string): Promise<string | undefined> {
  return (await queryOf(strapi, uidOf('municipality')).findOne({ where: { key }, select: ['documentId'] }))?.documentId;
}

async function keyOfMunicipality(strapi: Core.Strapi, documentId: string | undefined): Promise<string | undefined> {
  if (documentId === undefined) return undefined;
  return (
    (await queryOf(strapi, uidOf('municipality')).findOne({ where: { documentId }, select: ['key'] }))?.key ?? undefined
  );
}

/** Pure: the municipality a new entry belongs to, or why not. */
export function ownerOfNew(
  own: readonly string[],
  given: string | undefined,
): { owner: string } | { field: 'municipalityCode'; message: string } {
  const choice = own.join(', ');
  if (given !== undefined && !own.includes(given))
    return {
      field: 'municipalityCode',
      message: `Hier können Sie nur für Ihre eigenen Gemeinden anlegen: ${choice}. Ändern Sie „Gemeinde“ und „Zuständige Gemeinde“.`,
    };
  const owner = given ?? (own.length === 1 ? own[0] : undefined);
  if (owner !== undefined) return { owner };
  return {
    field: 'municipalityCode',
    message: `Sie schreiben für mehrere Gemeinden. Tragen Sie bei „Zuständige Gemeinde“ ein, für welche: ${choice}.`,
  };
}

async function fillOwner(strapi: Core.Strapi, reach: Reach, model: Model, data: Data): Promise<void> {
  if (!reach.own.length)
    forbid('Ihrer Anmeldung ist noch keine Gemeinde zugeordnet.', 'Bitten Sie die Koordinierungsstelle darum.');
  const placed = await keyOfMunicipality(strapi, comingIn(data.municipality).map(documentOf)[0]);
  const found = ownerOfNew(reach.own, wordOf(data.municipalityCode) ?? placed);
  if ('message' in found) return refuseField(found.field, found.message);
  data.municipalityCode = found.owner;
  if (!model.attributes.municipality) return;
  if (!comingIn(data.municipality).length) data.municipality = await municipalityDocument(strapi, found.owner);
  else if (placed !== found.owner)
    refuseField('municipality', 'Gemeinde und „Zuständige Gemeinde“ widersprechen sich. Wählen Sie zweimal dieselbe.');
}

/** A document stays where it belongs: what a form says about it is compared, and kept. */
async function keepOwner(strapi: Core.Strapi, owner: string, data: Data): Promise<void> {
  const given = wordOf(data.municipalityCode);
  if (given !== undefined && given !== owner)
    refuseField(
      'municipalityCode',
      `Die zuständige Gemeinde bleibt „${owner}“. Umziehen lassen kann den Eintrag die Koordinierungsstelle.`,
    );
  data.municipalityCode = owner;
  if (data.municipality === undefined) return;
  const [placed] = comingIn(data.municipality).map(documentOf);
  if (placed !== undefined && (await keyOfMunicipality(strapi, placed)) !== owner)
    refuseField(
      'municipality',
      `Die Gemeinde bleibt „${owner}“. Umziehen lassen kann den Eintrag die Koordinierungsstelle.`,
    );
  if (placed === undefined) delete data.municipality;
}

/** What tells the files and relations of a row. */
export function withLinks(model: Model, models: Models): Data {
  const populate: Data = Object.fromEntries(relationsOf(model).map((name) => [name, { select: ['id', 'documentId'] }]));
  for (const [name, { type, component, components }] of Object.entries(model.attributes)) {
    if (type === 'media') populate[name] = { select: ['id', 'documentId'] };
    if (type === 'component') populate[name] = { populate: withLinks(models(component ?? ''), models) };
    if (type === 'dynamiczone')
      populate[name] = {
        on: Object.fromEntries((components ?? []).map((uid) => [uid, { populate: withLinks(models(uid), models) }])),
      };
  }
  return populate;
}

const WHAT: Readonly<Record<Right, string>> = {
  read: 'lesen',
  create: 'anlegen',
  update: 'ändern',
  publish: 'veröffentlichen oder zurückziehen',
  delete: 'löschen',
};

const localeOf = ({ locale }: Action['params']): string =>
  typeof locale === 'string' && isLocale(locale) ? locale : DEFAULT_LOCALE;

async function checkData(strapi: Core.Strapi, reach: Reach, { uid, params }: Action, rows: readonly Row[], data: Data) {
  const locale = localeOf(params);
  const draft = rows.find((row) => !row.publishedAt && (row.locale ?? locale) === locale);
  await checkTargets(strapi, reach, uid, data, locale, draft);
  await checkFiles(strapi, reach, uid, data, rows);
}

async function prepare(strapi: Core.Strapi, reach: Reach, action: Action, right: Right, type: TypeName): Promise<void> {
  const { uid, params } = action;
  const models = modelsOf(strapi);
  const model = models(uid);
  const isNew = action.action === 'create';
  const rows = params.documentId
    ? await queryOf(strapi, uid).findMany({
        where: { documentId: params.documentId },
        populate: withLinks(model, models),
      })
    : [];
  // Somebody else's entry and one that does not exist get the same answer.
  if (!isNew && !areOwn(reach, rows))
    forbid(
      `Diesen Eintrag können Sie nicht ${action.action === 'clone' ? 'kopieren' : WHAT[right]}: Er gehört nicht zu Ihrer Gemeinde.`,
    );
  if (reach.draftsOnly && right === 'delete' && rows.some(({ publishedAt }) => publishedAt))
    forbid('Löschen können Sie nur, was noch nicht veröffentlicht ist.', 'Bitten Sie die Redaktion darum.');
  if (params.status === 'published' && !reach.may(type, 'publish'))
    forbid('Sie schreiben Entwürfe; veröffentlichen kann die Redaktion.', 'Speichern Sie, und sagen Sie ihr Bescheid.');
  if (!['create', 'update', 'clone'].includes(action.action)) return;
  const data: Data = { ...params.data };
  for (const name of SYSTEM) delete data[name];
  if (isNew) await fillOwner(strapi, reach, model, data);
  else await keepOwner(strapi, ownerOf(rows) ?? '', data);
  await checkData(strapi, reach, action, rows, data);
  params.data = data;
}

/** Changes of somebody limited to own municipalities: own entries only, which stay own. */
export async function writeLimited(
  strapi: Core.Strapi,
  reach: Reach,
  action: Action,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const { uid, params } = action;
  const type = typeOf(uid);
  const right = RIGHT[action.action];
  if (!type || !right || !reach.may(type, right))
    return forbid(`Das können Sie hier nicht${right ? ` ${WHAT[right]}` : ''}.`);
  await prepare(strapi, reach, action, right, type);
  const result = await next();
  const documentId = (result as { documentId?: string } | null)?.documentId ?? params.documentId;
  if (right !== 'delete' && documentId && !areOwn(reach, await rowsOfDocument(strapi, uid, documentId)))
    forbid('Der Eintrag würde nicht mehr zu Ihrer Gemeinde gehören.');
  return conceal(strapi, reach, uid, result);
}
