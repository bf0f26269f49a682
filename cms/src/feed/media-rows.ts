import type { Core } from '@strapi/strapi';
import { FILE } from '../content/media.ts';
import { write } from '../log/log.ts';
import { append } from './feed.ts';

interface Event {
  result?: { name?: string } | null;
}

/** A picture that is replaced, renamed or removed is news for the site; a new one is not, nothing shows it yet. */
export function recordMediaChanges(strapi: Core.Strapi): void {
  const record = (action: 'replace' | 'delete') => async (event: unknown) => {
    const name = (event as Event).result?.name;
    if (!name) return;
    await append(strapi, [{ type: 'media', entryKey: name, action }]);
    await write(strapi, { type: 'media', action, entryKey: name, title: name });
  };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterUpdate: record('replace'),
    afterDelete: record('delete'),
  });
}
