import type { Core } from '@strapi/strapi';
import { TYPE_NAMES } from '@standort/model';
import { extendService } from '../strapi/extend.ts';
import { errors } from '../strapi/require.ts';
import { queryOf, typeOf, uidOf, type Row } from '../strapi/types.ts';
import { seesDrafts } from './at-work.ts';
import type { RouteRule } from './gate.ts';
import { ENTRY_ROUTES } from './open-routes.ts';
import { forbid } from './refuse.ts';
import { keepsDocument, rowsOfDocument } from './rows.ts';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A preview link shows a draft to whoever has it: it is made for own entries only. */
const preview: RouteRule = async (strapi, reach, { params, query }, next) => {
  if (!(await keepsDocument(strapi, reach, params.contentType ?? '', textOf(query.documentId))))
    forbid(
      'Eine Vorschau gibt es nur für Einträge Ihrer eigenen Gemeinde.',
      'Was veröffentlicht ist, zeigt die Website.',
    );
  return next();
};

/** An entry somebody cannot see is answered like one that does not exist. */
const onlySeen: RouteRule = async (strapi, reach, { params }, next) => {
  const { model = '', id, sourceId } = params;
  const documentId = id ?? sourceId ?? '';
  const isSeen =
    (await keepsDocument(strapi, reach, model, documentId)) || (await isPublished(strapi, model, documentId));
  if (!isSeen) throw new errors.NotFoundError('Diesen Eintrag gibt es nicht, oder er gehört nicht zu Ihrer Gemeinde.');
  return next();
};

async function isPublished(strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> {
  if (!typeOf(uid)) return false;
  return (await queryOf(strapi, uid).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;
}

/** A draft is one thing, whatever languages it has. Pure. */
export function stateOf(rows: readonly Pick<Row, string>[]): 'draft' | 'published' | 'modified' {
  const newest = (list: readonly Pick<Row, string>[]) =>
    Math.max(...list.map(({ updatedAt }) => new Date(String(updatedAt)).getTime()));
  const published = rows.filter(({ publishedAt }) => publishedAt);
  if (!published.length) return 'draft';
  const drafts = rows.filter(({ publishedAt }) => !publishedAt);
  return drafts.length && newest(drafts) > newest(published) ? 'modified' : 'published';
}

/** How many own entries there are; the numbers of the others are not told. */
const countDocuments: RouteRule = async (strapi, reach, context) => {
  const counts = { draft: 0, published: 0, modified: 0 };
  for (const type of TYPE_NAMES.filter((name) => reach.may(name, 'read'))) {
    const rows = await queryOf(strapi, uidOf(type)).findMany({
      where: { municipalityCode: { $in: [...reach.own] } },
      select: ['documentId', 'publishedAt', 'updatedAt'],
    });
    for (const of of Map.groupBy(rows, ({ documentId }) => documentId).values()) counts[stateOf(of)] += 1;
  }
  context.body = { data: counts };
};

export const DESK_PAGE_ROUTES = {
  ...Object.fromEntries(ENTRY_ROUTES.map((route) => [route, onlySeen])),
  'GET /content-manager/preview/url/:contentType': preview,
  'GET /content-manager/homepage/count-documents': countDocuments,
};

interface Metadata {
  availableLocales: Row[];
  availableStatus: Row[];
  versions?: Row[];
}
interface MetadataService {
  getMetadata(uid: string, version: Row, options?: object): Promise<Metadata>;
  getManyAvailableStatus(uid: string, documents: Row[]): Promise<Row[]>;
}

const NOTHING: Metadata = { availableLocales: [], availableStatus: [], versions: [] };

/** Of an entry of others only its published languages are told, and nothing of how its draft fares. */
async function publishedLanguages(strapi: Core.Strapi, uid: string, version: Row): Promise<Metadata> {
  if (!version.documentId) return NOTHING;
  const rows = await queryOf(strapi, uid).findMany({
    where: { documentId: version.documentId, publishedAt: { $notNull: true } },
    select: ['id', 'documentId', 'locale', 'updatedAt', 'createdAt', 'publishedAt'],
  });
  const others = rows.filter(({ locale }) => locale && locale !== version.locale);
  return { ...NOTHING, availableLocales: others.map((row) => ({ ...row, status: 'published' })) };
}

const isHidden = async (strapi: Core.Strapi, uid: string, { documentId }: Row): Promise<boolean> =>
  uid.startsWith('api::') && !(await seesDrafts(strapi, uid, await rowsOfDocument(strapi, uid, documentId)));

/** Beside an entry Strapi tells of its other versions, past the document service: title and text of drafts too. */
export function registerMetadataRules(strapi: Core.Strapi): void {
  extendService<MetadataService>(strapi, 'plugin::content-manager.document-metadata', (service) => ({
    async getMetadata(uid, version, options) {
      return (await isHidden(strapi, uid, version))
        ? publishedLanguages(strapi, uid, version)
        : service.getMetadata(uid, version, options);
    },
    async getManyAvailableStatus(uid, documents) {
      const shown = [];
      for (const document of documents) if (!(await isHidden(strapi, uid, document))) shown.push(document);
      return service.getManyAvailableStatus(uid, shown);
    },
  }));
}
