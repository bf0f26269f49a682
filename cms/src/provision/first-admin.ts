import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Environment } from '../settings/environment.ts';
import { EnvironmentError } from '../settings/variable.ts';

interface UserService {
  exists(where?: object): Promise<boolean>;
  create(user: object): Promise<unknown>;
}
interface RoleService {
  getSuperAdmin(): Promise<{ id: number }>;
}

// Without letters and digits that look alike.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const isStrong = (password: string) =>
  password.length >= 8 &&
  Buffer.byteLength(password) <= 72 &&
  /[a-z]/.test(password) &&
  /[A-Z]/.test(password) &&
  /\d/.test(password);

function makePassword(): string {
  const password = Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return isStrong(password) ? password : makePassword();
}

/** The login as it is shown once; a password the operator chose is not repeated. */
export const loginText = (
  { port, adminEmail, adminPassword }: Pick<Environment, 'port' | 'adminEmail' | 'adminPassword'>,
  password: string,
) => `Erste Anmeldung / first login
  Adresse / address     http://localhost:${port}/admin
  E-Mail / e-mail       ${adminEmail}
  Passwort / password   ${adminPassword ? 'wie in ADMIN_PASSWORD / as in ADMIN_PASSWORD' : password}
Bitte das Passwort nach der ersten Anmeldung ändern. / Please change the password after the first login.
`;

/** Makes the first administrator while there is none, and writes the login to `<dataDir>/first-login.txt` (mode 0600). */
export async function provisionFirstAdmin(strapi: Core.Strapi, environment: Environment): Promise<void> {
  const users = strapi.service('admin::user') as unknown as UserService;
  if (await users.exists()) return;
  const { adminEmail, adminPassword, dataDir } = environment;
  if (adminPassword && !isStrong(adminPassword))
    throw new EnvironmentError(
      'ADMIN_PASSWORD is too weak: at least 8 characters (at most 72 bytes) with a small letter, a capital letter and a digit.',
    );
  const password = adminPassword ?? makePassword();
  const role = await (strapi.service('admin::role') as unknown as RoleService).getSuperAdmin();
  await users.create({
    email: adminEmail.toLowerCase(),
    firstname: 'Erste',
    lastname: 'Anmeldung',
    password,
    isActive: true,
    registrationToken: null,
    // Strapi's own spelling.
    preferedLanguage: 'de',
    roles: [role.id],
  });
  const text = loginText(environment, password);
  writeFileSync(join(dataDir, 'first-login.txt'), text, { mode: 0o600 });
  console.log(`\n${text}`);
}
