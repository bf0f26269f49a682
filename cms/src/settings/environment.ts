import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mailSettingsFrom, type MailSettings } from './mail.ts';
import { ROOT } from './root.ts';
import { EnvironmentError, given } from './variable.ts';

/** Environment of the CMS, read once. Every variable and its default stands here or in `mail.ts`. */
export interface Environment extends MailSettings {
  port: number;
  host: string;
  /** Database, uploads, secrets; made when missing. */
  dataDir: string;
  publicDir: string;
  /** Files that no address leads to: signed papers, locked pictures. */
  privateDir: string;
  /** Files of a form while it is read. */
  incomingDir: string;
  /** PostgreSQL; undefined = SQLite in `dataDir`. */
  databaseUrl: string | undefined;
  /** Origin of the site, without a final slash. */
  siteUrl: string;
  /** Address of the desk as editors type it, for links in mails. */
  adminUrl: string;
  /** Editors come by https. The CMS itself speaks only http, so there is a proxy in front. */
  isBehindProxy: boolean;
  /** Folder with `entries/` and `media/`. */
  contentDir: string;
  /** Whether an empty database is filled from `contentDir`. */
  seed: boolean;
  adminEmail: string;
  adminPassword: string | undefined;
  /** Pause between two rounds of background work, in seconds. */
  backgroundSeconds: number;
  /** File that holds the time instead of the system's clock; only for tests. */
  clockFile: string | undefined;
}

function portFrom(value: string | undefined): number {
  const port = Number(given(value) ?? 1337);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new EnvironmentError(`CMS_PORT=${value} is no port. Use a number from 1 to 65535.`);
}

function databaseFrom(value: string | undefined): string | undefined {
  const url = given(value);
  if (url && !/^postgres(ql)?:\/\//.test(url))
    throw new EnvironmentError(
      'DATABASE_URL must begin with postgres:// or postgresql://. Leave it out to use SQLite.',
    );
  return url;
}

function secondsFrom(value: string | undefined): number {
  const seconds = Number(given(value) ?? 15);
  if (seconds > 0 && seconds <= 3600) return seconds;
  throw new EnvironmentError(`BACKGROUND_SECONDS=${value} is no pause. Use a number above 0, at most 3600.`);
}

function originFrom(name: string, value: string | undefined, otherwise: string): string {
  const url = given(value) ?? otherwise;
  if (/^https?:\/\/[^/?#\s]+\/?$/.test(url)) return url.replace(/\/$/, '');
  throw new EnvironmentError(`${name}=${url} is no origin. Use e.g. https://www.example.org, without a path.`);
}

/** Pure: what the variables say. `root` is the folder of the project. */
export function environmentFrom(env: NodeJS.ProcessEnv, root: string): Environment {
  const dataDir = resolve(root, given(env.DATA_DIR) ?? '.data');
  const adminOrigin = originFrom('ADMIN_URL', env.ADMIN_URL, `http://localhost:${portFrom(env.CMS_PORT)}`);
  return {
    port: portFrom(env.CMS_PORT),
    host: given(env.CMS_HOST) ?? '127.0.0.1',
    dataDir,
    publicDir: join(dataDir, 'public'),
    privateDir: join(dataDir, 'private'),
    incomingDir: join(dataDir, 'incoming'),
    databaseUrl: databaseFrom(env.DATABASE_URL),
    adminUrl: `${adminOrigin}/admin`,
    isBehindProxy: adminOrigin.startsWith('https:'),
    siteUrl: originFrom('SITE_URL', env.SITE_URL, 'http://localhost:4321'),
    contentDir: resolve(root, given(env.CONTENT_DIR) ?? 'content'),
    seed: env.SEED !== '0',
    adminEmail: given(env.ADMIN_EMAIL) ?? 'admin@example.org',
    adminPassword: given(env.ADMIN_PASSWORD),
    ...mailSettingsFrom(env),
    backgroundSeconds: secondsFrom(env.BACKGROUND_SECONDS),
    clockFile: given(env.CLOCK_FILE),
  };
}

let environment: Environment | undefined;

/** The environment of this process; the data folder exists afterwards. */
export function currentEnvironment(): Environment {
  if (environment) return environment;
  environment = environmentFrom(process.env, ROOT);
  mkdirSync(join(environment.publicDir, 'uploads'), { recursive: true });
  mkdirSync(environment.incomingDir, { recursive: true });
  return environment;
}
