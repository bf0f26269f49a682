import { expect, it } from 'vitest';
import { ROOT, settingsFrom } from './settings.ts';

it('has the defaults of the README', () => {
  expect(settingsFrom({})).toEqual({
    port: 4321,
    host: '127.0.0.1',
    cmsPort: 1337,
    cmsUrl: 'http://127.0.0.1:1337',
    adminUrl: 'http://localhost:1337',
    siteUrl: 'http://localhost:4321',
    dataDir: `${ROOT}/.data`,
    distDir: `${ROOT}/dist`,
    trustedProxies: [],
    contentDir: undefined,
    releaseDay: undefined,
  });
});

it('takes an empty variable for one that is not set', () => {
  const empty = {
    PORT: '',
    HOST: '',
    CMS_PORT: ' ',
    CMS_URL: '',
    SITE_URL: '',
    DATA_DIR: '',
    DIST_DIR: '',
    TRUSTED_PROXIES: ' ',
    CONTENT_DIR: '',
    RELEASE_DAY: '',
  };
  expect(settingsFrom(empty)).toEqual(settingsFrom({}));
});

it('refuses what is no origin', () => {
  expect(() => settingsFrom({ SITE_URL: 'example.org/path' })).toThrow('SITE_URL=example.org/path is no origin.');
});

it('follows the ports and drops a final slash', () => {
  expect(settingsFrom({ PORT: '8080', CMS_PORT: '8081', SITE_URL: 'https://example.org/' })).toMatchObject({
    cmsUrl: 'http://127.0.0.1:8081',
    siteUrl: 'https://example.org',
  });
});

it('refuses what is no port', () => {
  expect(() => settingsFrom({ PORT: 'eighty' })).toThrow('PORT=eighty is no port. Use a number from 1 to 65535.');
});

it('takes a day that exists, and no other', () => {
  expect(settingsFrom({ RELEASE_DAY: '2026-11-24' }).releaseDay).toBe('2026-11-24');
  for (const wrong of ['heute', '2026-02-30', '2026-11', '24.11.2026'])
    expect(() => settingsFrom({ RELEASE_DAY: wrong })).toThrow(`RELEASE_DAY=${wrong} is no day. Use e.g. 2026-11-24`);
});

it('reads the addresses of proxies, and refuses what is none', () => {
  expect(settingsFrom({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1' }).trustedProxies).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    '::1',
  ]);
  for (const wrong of ['true', '10.0.0.0/33', '10.0.0.0/x'])
    expect(() => settingsFrom({ TRUSTED_PROXIES: wrong })).toThrow(`TRUSTED_PROXIES: ${wrong} is no address.`);
});
