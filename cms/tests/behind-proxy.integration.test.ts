import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { EDITOR, startCms, type Instance } from './support/instance.ts';
import { emptyDataDir, PREPARE_TIMEOUT } from './support/prepared.ts';

let cms: Instance;

afterAll(() => cms?.stop());

const start = async (adminUrl: string) => {
  await cms?.stop();
  cms = await startCms({ dataDir: emptyDataDir(), env: { SEED: '0', ADMIN_URL: adminUrl } });
};

/** Logs in as a proxy passes it on. @param path of the visitor's address, as the proxies on it have written it down */
const login = (path: string, password = EDITOR.password, headers: Record<string, string> = {}) =>
  fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': path, ...headers },
    body: JSON.stringify({ email: EDITOR.email, password, deviceId: randomUUID(), rememberMe: true }),
  });

/** Tries so often that no further attempt is let through. @returns the last answer */
async function tryInVain(path: string): Promise<number> {
  let status = 0;
  for (let attempts = 0; attempts < 7; attempts += 1) status = (await login(path, 'Falsch-2026')).status;
  return status;
}

const cookieOf = (response: Response) =>
  response.headers.getSetCookie().find((cookie) => cookie.startsWith('strapi_admin_refresh='));

describe('editors come by https, so that there is a proxy', () => {
  it(
    'the cookie of a login is for https only, whether the proxy says so or not',
    { timeout: PREPARE_TIMEOUT },
    async () => {
      await start('https://redaktion.example.org');
      expect(cookieOf(await login('203.0.113.5'))).toMatch(/; secure/i);
      const told = await login('203.0.113.5', EDITOR.password, { 'x-forwarded-proto': 'https' });
      expect(cookieOf(told)).toMatch(/; secure/i);
    },
  );

  it('who fails to log in shuts out nobody else', async () => {
    expect(await tryInVain('203.0.113.6')).toBe(429);
    expect((await login('203.0.113.7')).status).toBe(200);
  });

  it('of a visitor’s address only the word of the nearest proxy counts', async () => {
    expect((await login('203.0.113.8, 203.0.113.6')).status).toBe(429);
    expect((await login('203.0.113.6, 203.0.113.9')).status).toBe(200);
  });
});

describe('editors come by http', () => {
  it('nobody’s word on an address is believed', { timeout: PREPARE_TIMEOUT }, async () => {
    await start('http://redaktion.example.org');
    const untold = await login('203.0.113.5', EDITOR.password, { 'x-forwarded-proto': 'https' });
    expect(cookieOf(untold)).not.toMatch(/; secure/i);
    expect(await tryInVain('203.0.113.6')).toBe(429);
    expect((await login('203.0.113.7')).status).toBe(429);
  });
});
