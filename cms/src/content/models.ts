import type { Core, UID } from '@strapi/strapi';

/** An attribute of a Strapi schema, as far as the mapping reads it. */
export interface Attribute {
  type: string;
  component?: string;
  components?: readonly string[];
  repeatable?: boolean;
  relation?: string;
  target?: string;
  enum?: readonly string[];
  customField?: string;
  /** Never public: only on the desk. */
  private?: boolean;
  pluginOptions?: { i18n?: { localized?: boolean } };
  options?: { values?: readonly string[] };
}

export interface Model {
  uid: string;
  attributes: Record<string, Attribute>;
}

/** Finds a content type or component by UID. */
export type Models = (uid: string) => Model;

export const modelsOf =
  (strapi: Core.Strapi): Models =>
  (uid) =>
    strapi.getModel(uid as UID.Schema) as unknown as Model;

export const isToMany = ({ relation }: Attribute): boolean => relation?.endsWith('ToMany') ?? false;

/** Names of a model's relations to our own types (not Strapi's createdBy and so on). */
export const relationsOf = (model: Model): string[] =>
  Object.entries(model.attributes).flatMap(([name, { type, target }]) =>
    type === 'relation' && target?.startsWith('api::') && name !== 'localizations' ? [name] : [],
  );
