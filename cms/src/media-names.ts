import type { Core } from '@strapi/strapi';
import { FILE } from './content/media.ts';
import { stableName } from './content/media-name.ts';
import { queryOf } from './strapi/types.ts';

interface FileEvent {
  params: { data: { name?: string }; where?: { id?: number } };
}

/** Every upload gets, and keeps after renaming, a name that entry files can carry and that is unique. */
export function registerMediaNames(strapi: Core.Strapi): void {
  const rename = async ({ params: { data, where } }: FileEvent) => {
    if (data.name === undefined) return;
    const others = where?.id === undefined ? {} : { id: { $ne: where.id } };
    data.name = await stableName(
      data.name,
      async (name) => (await queryOf(strapi, FILE).count({ where: { name, ...others } })) > 0,
    );
  };
  // Uploads do not go through the document service, so this is one of the few database lifecycles.
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeCreate: (event) => rename(event as FileEvent),
    beforeUpdate: (event) => rename(event as FileEvent),
  });
}
