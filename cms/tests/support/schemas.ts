import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Model, Models } from '../../src/content/models.ts';
import { CMS } from '../../src/settings/root.ts';

interface SchemaFile {
  info: { displayName: string; icon?: string };
  attributes: Model['attributes'];
  pluginOptions?: { i18n?: { localized?: boolean }; 'content-manager'?: { visible?: boolean } };
}

const read = (path: string) => JSON.parse(readFileSync(join(CMS, 'src', path), 'utf8')) as SchemaFile;

// Strapi does the same when it loads a schema: a custom field takes the type it is registered with.
const CUSTOM: Record<string, string> = {
  'global::choice': 'enumeration',
  'global::choices': 'json',
  'global::lines': 'json',
  'plugin::map-field.geometry': 'json',
};

const resolved = (attributes: Model['attributes']): Model['attributes'] =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      { ...attribute, type: CUSTOM[attribute.customField ?? ''] ?? attribute.type },
    ]),
  );

const types = readdirSync(join(CMS, 'src/api')).flatMap((name) => {
  const path = `api/${name}/content-types/${name}/schema.json`;
  return readdirSync(join(CMS, 'src/api', name)).includes('content-types')
    ? [{ uid: `api::${name}.${name}`, file: read(path) }]
    : [];
});

const components = readdirSync(join(CMS, 'src/components')).flatMap((category) =>
  readdirSync(join(CMS, 'src/components', category)).map((name) => ({
    uid: `${category}.${name.replace('.json', '')}`,
    file: read(`components/${category}/${name}`),
  })),
);

/** Every schema of the CMS, read from its file. */
export const SCHEMAS: readonly (Model & { file: SchemaFile })[] = [...types, ...components].map(({ uid, file }) => ({
  uid,
  file,
  attributes: resolved(file.attributes),
}));

/** Those with forms or lists on the desk; the others are the program's own records. */
export const SHOWN = SCHEMAS.filter(
  ({ uid, file }) => file.pluginOptions?.['content-manager']?.visible !== false || uid === 'api::change.change',
);

const byUid = new Map<string, Model>(SCHEMAS.map((schema) => [schema.uid, schema]));

/** Schemas for code that asks a running Strapi for them. */
export const models: Models = (uid) => {
  const model = byUid.get(uid);
  if (!model) throw new Error(`no schema ${uid}`);
  return model;
};
