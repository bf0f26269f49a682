import type { Core } from '@strapi/strapi';
import { inTransaction } from '../strapi/transaction.ts';
import { queryOf } from '../strapi/types.ts';

const TOKEN = 'admin::api-token';
const PERMISSION = 'admin::api-token-permission';
const NAME = 'Website';
const ACTIONS = ['entries', 'some', 'changes', 'draft', 'report'].map((name) => `api::publication.publication.${name}`);

interface TokenService {
  hash(token: string): string;
}

/** The site's token exists, opens the site's routes and nothing else; Strapi's ready-made tokens are gone. */
export async function provisionSiteToken(strapi: Core.Strapi, siteToken: string): Promise<void> {
  const tokens = queryOf(strapi, TOKEN);
  const accessKey = (strapi.service('admin::api-token') as unknown as TokenService).hash(siteToken);
  const existing = await tokens.findOne({ where: { name: NAME }, populate: ['permissions'] });
  const permissions = (existing?.permissions ?? []) as { action: string }[];
  const isRight =
    existing?.accessKey === accessKey &&
    existing.type === 'custom' &&
    permissions
      .map(({ action }) => action)
      .sort()
      .join() === ACTIONS.toSorted().join();
  if (isRight) return;
  await inTransaction(strapi, async () => {
    // Strapi makes them on its first start; one of them may do everything.
    await tokens.deleteMany({ where: { name: { $in: ['Read Only', 'Full Access'] }, lastUsedAt: null } });
    if (existing) {
      await queryOf(strapi, PERMISSION).deleteMany({ where: { token: existing.id } });
      await tokens.deleteMany({ where: { id: existing.id } });
    }
    const token = await tokens.create({
      data: {
        name: NAME,
        description: 'Liest, was veröffentlicht ist, und zeigt Vorschauen. Gehört der Website; nicht löschen.',
        kind: 'content-api',
        type: 'custom',
        accessKey,
        lifespan: null,
        expiresAt: null,
      },
    });
    for (const action of ACTIONS) await queryOf(strapi, PERMISSION).create({ data: { action, token: token.id } });
  });
}
