import type { Core } from '@strapi/strapi';
import { actorFrom, type RequestState } from './actor.ts';
import { reachFrom, reachOf, type Reach } from './reach.ts';
import { forbid } from './refuse.ts';
import { FOR_EVERYBODY, FOR_LIMITED } from './open-routes.ts';

/** A request to a route of the desk, as far as our rules read it. */
export interface RouteContext {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  request: { body?: unknown; query: Record<string, unknown> };
  state: RequestState;
  status: number;
  body: unknown;
}

/** What stands around one route for people limited to own municipalities. */
export type RouteRule = (
  strapi: Core.Strapi,
  reach: Reach,
  context: RouteContext,
  next: () => Promise<unknown>,
) => Promise<unknown>;

export type RouteRules = Readonly<Record<string, RouteRule>>;

interface Route {
  method: string;
  path: string;
  config?: { auth?: unknown; middlewares?: unknown[] };
}
interface Router {
  type?: string;
  prefix?: string;
  routes: Route[];
}
type Routers = Record<string, Router | ((context: { strapi: Core.Strapi }) => Router)> | Route[];

const refuse = (): never => forbid('Dazu haben Sie kein Recht.');

const gateOf =
  (strapi: Core.Strapi, name: string, rules: RouteRules) =>
  async (context: RouteContext, next: () => Promise<unknown>): Promise<unknown> => {
    const actor = actorFrom(context.state);
    if (actor.kind === 'super-admin' || actor.kind === 'token') return next();
    if (actor.kind !== 'staff' && !FOR_EVERYBODY.has(name)) return refuse();
    const reach = actor.kind === 'staff' ? await reachOf(strapi, actor) : reachFrom([], []);
    if (reach.isAll) return next();
    const rule = rules[name];
    if (rule) return rule(strapi, reach, context, next);
    if (FOR_EVERYBODY.has(name) || FOR_LIMITED.has(name)) return next();
    return refuse();
  };

function routersOf(strapi: Core.Strapi, routers: Routers, prefix: string): Router[] {
  if (Array.isArray(routers)) return [{ prefix, routes: routers }];
  for (const [key, router] of Object.entries(routers))
    if (typeof router === 'function') routers[key] = router({ strapi });
  return Object.values(routers) as Router[];
}

/**
 * Puts a gate before every route of the desk that needs a login. What people with limited rights may call is listed;
 * a route that a new version of Strapi adds is closed for them until somebody has looked at it.
 */
export function registerGate(strapi: Core.Strapi, rules: RouteRules): void {
  const admin = strapi.admin as unknown as { routes: Routers };
  const plugins = strapi.plugins as unknown as Record<string, { routes: Routers }>;
  const all = [
    ...routersOf(strapi, admin.routes, '/admin').map((router) => ({ router, prefix: router.prefix ?? '/admin' })),
    ...Object.entries(plugins).flatMap(([name, plugin]) =>
      routersOf(strapi, plugin.routes, `/${name}`).map((router) => ({ router, prefix: router.prefix ?? `/${name}` })),
    ),
  ];
  for (const { router, prefix } of all) {
    if ((router.type ?? 'admin') !== 'admin') continue;
    for (const route of router.routes) {
      if (route.config?.auth === false) continue;
      const name = `${route.method} ${prefix}${route.path}`;
      route.config = {
        ...route.config,
        middlewares: [gateOf(strapi, name, rules), ...(route.config?.middlewares ?? [])],
      };
    }
  }
}
