import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Root of the project. */
export const ROOT = resolve(import.meta.dirname, '../..');

export interface Settings {
  port: number;
  cmsPort: number;
  cmsUrl: string;
  siteUrl: string;
  dataDir: string;
}

const port = (name: string, value: string | undefined, otherwise: number): number => {
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65535)
    throw new Error(`${name}=${value} is no port. Use a number from 1 to 65535.`);
  return number;
};

/** The environment variables of README.md, with their defaults. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const sitePort = port('PORT', env.PORT, 4321);
  const cmsPort = port('CMS_PORT', env.CMS_PORT, 1337);
  return {
    port: sitePort,
    cmsPort,
    cmsUrl: env.CMS_URL ?? `http://127.0.0.1:${cmsPort}`,
    siteUrl: (env.SITE_URL ?? `http://localhost:${sitePort}`).replace(/\/$/, ''),
    dataDir: resolve(ROOT, env.DATA_DIR ?? '.data'),
  };
}

/** The site's token for the CMS; the CMS writes it on its first start. */
export function siteToken(dataDir: string): string {
  const file = join(dataDir, 'secrets.json');
  const { SITE_TOKEN } = JSON.parse(readFileSync(file, 'utf8')) as { SITE_TOKEN?: string };
  if (!SITE_TOKEN) throw new Error(`${file} holds no SITE_TOKEN. Start the CMS once; it writes the file.`);
  return SITE_TOKEN;
}
