import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Model } from '../content/models.ts';
import { labelOf } from '../labels/index.ts';
import { COMPONENT_MAIN, HIDDEN, LAYOUTS } from '../labels/layouts.ts';
import { defaultGroups, LayoutError, rowsFrom, type Cell } from './form-rows.ts';

interface Metadata {
  edit: { label?: string; description?: string; mainField?: string };
  list: { label?: string; mainField?: string };
}
export interface Configuration {
  settings: { mainField: string; defaultSortBy: string; pageSize: number };
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: Cell[][] };
}
interface ConfigurationService {
  findConfiguration(model: Model): Promise<Configuration>;
  updateConfiguration(
    model: Model,
    configuration: Pick<Configuration, 'settings' | 'metadatas' | 'layouts'>,
  ): Promise<unknown>;
}

/** Fields Strapi adds to every content type. */
const SYSTEM: Readonly<Record<string, string>> = {
  id: 'Nummer',
  documentId: 'Dokument',
  createdAt: 'Angelegt',
  updatedAt: 'Geändert',
  publishedAt: 'Veröffentlicht',
  createdBy: 'Angelegt von',
  updatedBy: 'Geändert von',
};

/** Main field of a content type or component; unknown models keep what they have. */
export const mainFieldOf = (uid: string): string | undefined =>
  uid.startsWith('api::') ? LAYOUTS[uid.split('.')[1] ?? '']?.main : COMPONENT_MAIN[uid];

function metadataOf(model: Model, name: string, { edit, list }: Metadata): Metadata {
  if (SYSTEM[name]) return { edit: { ...edit, label: SYSTEM[name] }, list: { ...list, label: SYSTEM[name] } };
  const attribute = model.attributes[name];
  if (!attribute || name === 'locale' || name === 'localizations') return { edit, list };
  const { label, description } = labelOf(model.uid, name);
  const mainField = attribute.target && mainFieldOf(attribute.target);
  const main = mainField && edit.mainField !== undefined ? { mainField } : {};
  return { edit: { ...edit, label, description, ...main }, list: { ...list, label, ...main } };
}

const rowsOf = (model: Model): Cell[][] =>
  rowsFrom(
    model,
    model.uid.startsWith('api::') ? (LAYOUTS[model.uid.split('.')[1] ?? '']?.groups ?? []) : defaultGroups(model),
  );

/** What the content manager should show for a model, given what it shows now. Pure. @throws LayoutError, LabelError */
export function wantedConfiguration(model: Model, now: Configuration): Configuration {
  const edit = rowsOf(model);
  const shown = new Set(edit.flat().map(({ name }) => name));
  const editable = new Set(now.layouts.edit.flat().map(({ name }) => name));
  const forgotten = [...editable].filter((name) => !shown.has(name) && !HIDDEN.has(name));
  if (forgotten.length)
    throw new LayoutError(
      `The layout of ${model.uid} leaves out ${forgotten.join(', ')}. Add it in cms/src/labels/layouts.ts.`,
    );
  const main = mainFieldOf(model.uid) ?? now.settings.mainField;
  const list = LAYOUTS[model.uid.split('.')[1] ?? '']?.list;
  return {
    settings: { ...now.settings, mainField: main, defaultSortBy: main, pageSize: 50 },
    metadatas: Object.fromEntries(
      Object.entries(now.metadatas).map(([name, metadata]) => [name, metadataOf(model, name, metadata)]),
    ),
    layouts: { list: list && model.uid.startsWith('api::') ? [...list] : now.layouts.list, edit },
  };
}

async function apply(service: ConfigurationService, model: Model): Promise<void> {
  const { settings, metadatas, layouts } = await service.findConfiguration(model);
  const wanted = wantedConfiguration(model, { settings, metadatas, layouts });
  if (!isDeepStrictEqual(wanted, { settings, metadatas, layouts })) await service.updateConfiguration(model, wanted);
}

/** German labels, help, rows and columns for every form, from `src/labels`. */
export async function provisionLabels(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  const types = manager.service('content-types') as unknown as ConfigurationService;
  const components = manager.service('components') as unknown as ConfigurationService;
  for (const model of Object.values(strapi.contentTypes) as unknown as Model[])
    if (model.uid.startsWith('api::') && LAYOUTS[model.uid.split('.')[1] ?? '']) await apply(types, model);
  for (const model of Object.values(strapi.components) as unknown as Model[]) await apply(components, model);
}
