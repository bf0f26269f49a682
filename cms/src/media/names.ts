import type { Core } from '@strapi/strapi';
import { FILE } from '../content/media.ts';
import { stableName } from '../content/media-name.ts';
import { queryOf } from '../strapi/types.ts';

interface FileEvent {
  params: { data: { name?: string; ext?: string }; where?: { id?: number } };
}

/** Every upload gets, and keeps after renaming, a name that entry files can carry and that is unique. */
export function registerMediaNames(strapi: Core.Strapi): void {
  const rename = async ({ params: { data, where } }: FileEvent) => {
    if (data.name === undefined) return;
    const id = where?.id;
    const row = id === undefined ? null : await queryOf(strapi, FILE).findOne({ where: { id }, select: ['ext'] });
    const others = id === undefined ? {} : { id: { $ne: id } };
    data.name = await stableName(
      data.name,
      data.ext ?? (row?.ext as string | null | undefined) ?? undefined,
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
