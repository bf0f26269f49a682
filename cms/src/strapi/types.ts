import { TYPE_NAMES, UNLOCALISED, type Locale, type TypeName } from '@standort/model';
import type { Core, UID } from '@strapi/strapi';

/** Field values of a document or a row, as Strapi takes and gives them. */
export type Data = Record<string, unknown>;

/** A row of a content type: one locale of one document, draft or published. */
export interface Row extends Data {
  id: number;
  documentId: string;
  locale: Locale | null;
  key: string | null;
  publishedAt: string | null;
}

export interface DocumentParams {
  documentId?: string;
  locale?: string | string[];
  data?: Data;
  status?: 'draft' | 'published';
}

/** The document service as generic code needs it: the type is known only at run time. */
export interface Documents {
  create(params: DocumentParams): Promise<Row>;
  update(params: DocumentParams): Promise<Row | null>;
  publish(params: DocumentParams): Promise<{ entries: Row[] }>;
  unpublish(params: DocumentParams): Promise<{ entries: Row[] }>;
  delete(params: DocumentParams): Promise<{ entries: Row[] }>;
}

/** The query engine as generic code needs it; it knows no locales, states or middlewares. */
export interface Query {
  findMany(params: Data): Promise<Row[]>;
  findOne(params: Data): Promise<Row | null>;
  create(params: Data): Promise<Row>;
  update(params: Data): Promise<Row | null>;
  updateMany(params: Data): Promise<{ count: number }>;
  deleteMany(params: Data): Promise<{ count: number }>;
  count(params: Data): Promise<number>;
}

export const uidOf = (type: TypeName) => `api::${type}.${type}`;

/** The content type of the model behind a UID; undefined for everything else. */
export const typeOf = (uid: string): TypeName | undefined => TYPE_NAMES.find((type) => uidOf(type) === uid);

export const isLocalised = (type: TypeName): boolean => !(UNLOCALISED as readonly TypeName[]).includes(type);

export const documentsOf = (strapi: Core.Strapi, type: TypeName): Documents =>
  strapi.documents(uidOf(type) as UID.ContentType) as unknown as Documents;

export const queryOf = (strapi: Core.Strapi, uid: string): Query => strapi.db.query(uid);
