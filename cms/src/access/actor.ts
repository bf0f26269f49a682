import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { ROLES, SUPER_ADMIN, type Role } from './roles/index.ts';

/**
 * Who is at work. `arriving`: the request is on its way to its route, nobody was asked yet; Strapi looks things up for
 * itself then. `nobody` is whoever cannot be told: refused everywhere.
 */
export type Actor =
  { kind: 'program' } | { kind: 'super-admin' } | { kind: 'token' } | { kind: 'arriving' } | { kind: 'nobody' } | Staff;

/** Somebody with roles of ours. */
export interface Staff {
  kind: 'staff';
  /** Stable identity of the login. */
  userKey: string;
  roles: readonly Role[];
}

export interface AdminUser {
  id: number;
  documentId?: string;
  email?: string;
  roles?: readonly { code: string }[];
}

/** What Strapi knows of a request after logging in. */
export interface RequestState {
  user?: AdminUser;
  auth?: { strategy?: { name?: string } };
  /** Set as soon as the route is found, before anybody is asked who they are. */
  route?: unknown;
}

const ADMIN_STRATEGIES: ReadonlySet<string> = new Set(['admin', 'admin-token']);

/** Identity of a login that survives a changed address and an export. */
export const userKeyOf = ({ id, documentId }: AdminUser): string => documentId ?? String(id);

/** Pure: who a request comes from. Roles are those of the project; a role made on the desk gives no rights. */
export function actorFrom({ user, auth, route }: RequestState): Actor {
  if (route === undefined) return { kind: 'arriving' };
  const strategy = auth?.strategy?.name;
  if (strategy === 'content-api-token') return { kind: 'token' };
  if (!user || !strategy || !ADMIN_STRATEGIES.has(strategy)) return { kind: 'nobody' };
  const codes = new Set((user.roles ?? []).map(({ code }) => code));
  if (codes.has(SUPER_ADMIN)) return { kind: 'super-admin' };
  const roles = ROLES.filter(({ code }) => codes.has(code));
  return roles.length ? { kind: 'staff', userKey: userKeyOf(user), roles } : { kind: 'nobody' };
}

const program = new AsyncLocalStorage<true>();

/** Work the program does by itself within somebody's request, after it has decided that it should be done. */
export const asProgram = <T>(work: () => Promise<T>): Promise<T> => program.run(true, work);

/** Who is at work now. Without a request it is the program itself: start, commands, timers. */
export function actorOf(strapi: Core.Strapi): Actor {
  const context = strapi.requestContext.get();
  return context && !program.getStore() ? actorFrom(context.state) : { kind: 'program' };
}
