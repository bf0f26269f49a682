import type { Core } from '@strapi/strapi';
import { currentEnvironment } from '../settings/environment.ts';
import { forgetOlder } from '../media/forget-older.ts';

/** Milliseconds somebody may take to send a file. A form that breaks off can leave what it has sent. */
const LONGEST = 3_600_000;

interface Context {
  method: string;
  path: string;
  status: number;
  state: { route?: unknown };
  /** The type of the body if it is this one. */
  is(type: string): string | false | null;
  unsupportedMediaType(message: string): void;
}
type Next = () => Promise<unknown>;
interface Authentication {
  /** Goes on, or answers that somebody has to log in. */
  authenticate(context: Context, next: Next): Promise<unknown>;
}

/** Every route that takes files, and whose logins it asks for. */
const ROUTES = [
  { path: '/upload', type: 'admin' },
  { path: '/upload/files', type: 'admin' },
  { path: '/upload/files/:id', type: 'admin' },
  { path: '/upload/files/:id/replace', type: 'admin' },
  { path: '/admin/project-settings', type: 'admin' },
  { path: '/consents/:recordId/paper', type: 'admin' },
  { path: '/sheets/imports', type: 'admin' },
  { path: '/api/upload', type: 'content-api' },
] as const;

const PATTERNS = ROUTES.map(({ path, type }) => ({
  type,
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`, 'i'),
}));

/**
 * Files are written to the disk while a request is read, before any route has looked who sends it. So whoever sends
 * them must be logged in and ask for a route that takes them; everybody else is refused before anything is read.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  (context: Context, next: Next): Promise<unknown> | void => {
    if (!context.is('multipart')) return next();
    const found = PATTERNS.find(({ pattern }) => pattern.test(context.path));
    if (!found) return context.unsupportedMediaType('Unter dieser Adresse werden keine Dateien angenommen.');
    // The route itself asks again, and for the rights too.
    context.state.route = { info: { type: found.type } };
    return strapi.get<Authentication>('auth').authenticate(context, async () => {
      await forgetOlder(currentEnvironment().incomingDir, Date.now() - LONGEST);
      await next();
    });
  };
