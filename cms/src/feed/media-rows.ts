import type { Core } from '@strapi/strapi';
import { FILE } from '../content/media.ts';
import { write } from '../log/log.ts';
import { writing } from '../strapi/locks.ts';
import { append } from './feed.ts';

interface Event {
  result?: { name?: string } | null;
}

type Write = (params: object) => Promise<unknown>;

/** Strapi writes a file's row in no transaction: what follows from it, such as the row of the feed, could be missing. */
function changeFilesInTransactions(strapi: Core.Strapi): void {
  const files = strapi.db.query(FILE) as unknown as Record<'update' | 'delete', Write>;
  for (const action of ['update', 'delete'] as const) {
    const change = files[action].bind(files);
    files[action] = (params) => writing(strapi, () => change(params));
  }
}

/** A picture that is replaced, renamed or removed is news for the site; a new one is not, nothing shows it yet. */
export function recordMediaChanges(strapi: Core.Strapi): void {
  const record = (action: 'replace' | 'delete') => async (event: unknown) => {
    const name = (event as Event).result?.name;
    if (!name) return;
    await append(strapi, [{ type: 'media', entryKey: name, action }]);
    await write(strapi, { type: 'media', action, entryKey: name, title: name });
  };
  changeFilesInTransactions(strapi);
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterUpdate: record('replace'),
    afterDelete: record('delete'),
  });
}
