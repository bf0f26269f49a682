import type { Core } from '@strapi/strapi';
import { userKeyOf, type AdminUser } from './actor.ts';
import { ownPaths, sharedPaths } from './folders.ts';
import { municipalitiesOf } from './reach.ts';

/** Strapi keeps our conditions under these names. */
export const CONDITION = {
  own: 'api::own-municipality',
  ownOrNew: 'api::own-municipality-or-new',
  published: 'api::published',
  ownFiles: 'api::own-files',
  seenFiles: 'api::seen-files',
} as const;

interface ConditionProvider {
  registerMany(conditions: object[]): Promise<void>;
}

/**
 * Conditions of the roles' permissions. They compare a plain value of the row only: with relations Strapi forgets
 * them in some places. They filter lists and grey out buttons; what must never happen is held by the guard.
 * They have no category: with one, the desk forgets them when somebody saves a role.
 */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.service('admin::permission') as unknown as { conditionProvider: ConditionProvider };
  const own = (user: AdminUser) => municipalitiesOf(strapi, userKeyOf(user));
  const condition = (name: string, displayName: string, handler: (user: AdminUser) => Promise<object>) => ({
    name,
    displayName,
    handler,
  });
  await permissions.conditionProvider.registerMany([
    condition('own-municipality', 'Eintrag der eigenen Gemeinde', async (user) => ({
      municipalityCode: { $in: await own(user) },
    })),
    // Who adds a language is asked about a row that does not exist yet, and of which nothing but its language is known.
    condition(
      'own-municipality-or-new',
      'Eintrag der eigenen Gemeinde, auch einer, den es noch nicht gibt',
      async (user) => ({
        $or: [{ municipalityCode: { $in: await own(user) } }, { documentId: { $exists: false } }],
      }),
    ),
    condition('published', 'Veröffentlicht', () => Promise.resolve({ publishedAt: { $ne: null } })),
    condition('own-files', 'Datei im Ordner der eigenen Gemeinde', async (user) => ({
      folderPath: { $in: await ownPaths(strapi, await own(user)) },
    })),
    condition('seen-files', 'Datei im Ordner der eigenen Gemeinde oder in „Gemeinsam“', async (user) => ({
      folderPath: { $in: [...(await ownPaths(strapi, await own(user))), ...(await sharedPaths(strapi))] },
    })),
  ]);
}
