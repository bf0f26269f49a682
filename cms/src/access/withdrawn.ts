import type { Core } from '@strapi/strapi';

/**
 * Rights of Strapi that nobody has here, not even the super admin: the marketplace, which advertises extensions. With
 * the right its menu entry and the list of installed extensions go too.
 */
const WITHDRAWN = ['admin::marketplace.read'];

interface PermissionService {
  actionProvider: { delete(action: string): Promise<unknown> };
}

/** Before the super admin is given every right there is. */
export async function withdrawRights(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  for (const action of WITHDRAWN) await actionProvider.delete(action);
}
