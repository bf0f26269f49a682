import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'SITE_TOKEN',
  'PREVIEW_SECRET',
] as const;
export type Secrets = Record<(typeof NAMES)[number], string>;

const make = () => randomBytes(32).toString('hex');

function read(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(
      `${file} cannot be read as JSON. Restore it from the backup; without it logins and tokens are void.`,
      {
        cause: error,
      },
    );
  }
}

/** The secrets of this installation; what is missing is made and kept in `<dataDir>/secrets.json` (mode 0600). */
export function secretsIn(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = read(file);
  const secrets = Object.fromEntries(NAMES.map((name) => [name, kept[name] ?? make()])) as Secrets;
  if (NAMES.some((name) => kept[name] === undefined))
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
