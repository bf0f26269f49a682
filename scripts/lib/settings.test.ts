import { expect, it } from 'vitest';
import { ROOT, settingsFrom } from './settings.ts';

it('has the defaults of the README', () => {
  expect(settingsFrom({})).toEqual({
    port: 4321,
    cmsPort: 1337,
    cmsUrl: 'http://127.0.0.1:1337',
    siteUrl: 'http://localhost:4321',
    dataDir: `${ROOT}/.data`,
  });
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
