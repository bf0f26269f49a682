import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

/** Root of the project. */
export const ROOT = resolve(import.meta.dirname, '../..');

export interface Settings {
  port: number;
  /** Address the site listens on. */
  host: string;
  cmsPort: number;
  cmsUrl: string;
  /** Origin under which editors open the CMS. */
  adminUrl: string;
  siteUrl: string;
  dataDir: string;
  /** Where `npm run build` writes. */
  distDir: string;
  /** Proxies in front of the site whose word on a visitor's address is taken. */
  trustedProxies: string[];
  /** Content to build from instead of the replica. */
  contentDir: string | undefined;
  /** Calendar day of what `npm run build` writes, YYYY-MM-DD, if it is not today. */
  releaseDay: string | undefined;
}

/** A variable holds something that cannot be used. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** An empty variable counts as not set. */
const given = (value: string | undefined) => (value === undefined || value.trim() === '' ? undefined : value.trim());

const port = (name: string, value: string | undefined, otherwise: number): number => {
  const number = Number(given(value) ?? otherwise);
  if (!Number.isInteger(number) || number < 1 || number > 65535)
    throw new SettingsError(`${name}=${value} is no port. Use a number from 1 to 65535.`);
  return number;
};

function origin(name: string, value: string | undefined, otherwise: string): string {
  const url = given(value) ?? otherwise;
  if (!/^https?:\/\/[^/?#\s]+\/?$/.test(url))
    throw new SettingsError(`${name}=${url} is no origin. Use e.g. https://www.example.org, without a path.`);
  return url.replace(/\/$/, '');
}

function addresses(name: string, value: string | undefined): string[] {
  const list = (given(value) ?? '').split(',').map((part) => part.trim());
  return list.filter(Boolean).map((part) => {
    const [address = '', bits] = part.split('/');
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    if (most < 0 || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= most)))
      throw new SettingsError(`${name}: ${part} is no address. Use e.g. 10.0.0.5 or 10.0.0.0/8, separated by commas.`);
    return part;
  });
}

function day(name: string, value: string | undefined): string | undefined {
  const text = given(value);
  const time = text === undefined ? 0 : Date.parse(`${text}T00:00:00Z`);
  if (text !== undefined && !(time >= 0 && new Date(time).toISOString().slice(0, 10) === text))
    throw new SettingsError(`${name}=${value} is no day. Use e.g. 2026-11-24, or leave it out for today.`);
  return text;
}

/** The environment variables of README.md, with their defaults. @throws SettingsError */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const sitePort = port('PORT', env.PORT, 4321);
  const cmsPort = port('CMS_PORT', env.CMS_PORT, 1337);
  return {
    port: sitePort,
    host: given(env.HOST) ?? '127.0.0.1',
    cmsPort,
    cmsUrl: given(env.CMS_URL) ?? `http://127.0.0.1:${cmsPort}`,
    adminUrl: origin('ADMIN_URL', env.ADMIN_URL, `http://localhost:${cmsPort}`),
    siteUrl: origin('SITE_URL', env.SITE_URL, `http://localhost:${sitePort}`),
    dataDir: resolve(ROOT, given(env.DATA_DIR) ?? '.data'),
    distDir: resolve(ROOT, given(env.DIST_DIR) ?? 'dist'),
    trustedProxies: addresses('TRUSTED_PROXIES', env.TRUSTED_PROXIES),
    contentDir: given(env.CONTENT_DIR) && resolve(ROOT, given(env.CONTENT_DIR) ?? ''),
    releaseDay: day('RELEASE_DAY', env.RELEASE_DAY),
  };
}

/** What the site shares with the CMS: its token, and the seal of preview links. The CMS writes the file on its first start. */
export function siteSecrets(dataDir: string): { token: string; previewSecret: string } {
  const file = join(dataDir, 'secrets.json');
  const cure = 'Start the CMS once; it writes the file.';
  if (!existsSync(file)) throw new SettingsError(`${file} is missing. ${cure}`);
  const { SITE_TOKEN, PREVIEW_SECRET } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>;
  if (!SITE_TOKEN || !PREVIEW_SECRET)
    throw new SettingsError(`${file} holds no SITE_TOKEN or no PREVIEW_SECRET. ${cure}`);
  return { token: SITE_TOKEN, previewSecret: PREVIEW_SECRET };
}
