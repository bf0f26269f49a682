import { readFileSync, writeFileSync, rmSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFiles, serialise, TYPES, type ContentFile } from '@standort/model';
import { startCms, type Instance } from './support/instance.ts';
import { PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';
import { runScript, SCRIPT_TIMEOUT } from './support/command.ts';
import { SCHEMAS } from './support/schemas.ts';
import { changesSince, published } from './support/site.ts';

let cms: Instance;
let contentDir: string;
let files: ContentFile[];

const canonical = ({ type, json }: ContentFile) => serialise(type, TYPES[type].parse(json) as never);

beforeAll(async () => {
  const copy = await seededCopy();
  contentDir = copy.contentDir;
  files = await readFiles(join(contentDir, 'entries'));
  cms = await startCms({ dataDir: copy.dataDir, env: { CONTENT_DIR: contentDir } });
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

describe('what the site reads', () => {
  it('is every entry, byte for byte as in the files', async () => {
    const { entries } = await published(cms);
    const answered = Object.entries(entries).flatMap(([type, list]) =>
      list.map((entry) => [`${type}/${entry.key}`, `${JSON.stringify(entry, null, 2)}\n`]),
    );
    expect(Object.fromEntries(answered)).toEqual(
      Object.fromEntries(files.map((file) => [`${file.type}/${file.key}`, canonical(file)])),
    );
  });

  it('carries no field that is private to the editors', async () => {
    const text = await (await cms.get('/api/site/entries', cms.siteToken())).text();
    expect(text).not.toMatch(/internalNote|createdBy|updatedBy|documentId|publishedAt/);
  });

  it('comes with the feed: one row per publication and language, numbered without gaps', async () => {
    const { sequence } = await changesSince(cms, 0);
    const languages = files.reduce(
      (sum, { json }) =>
        sum + Math.max(1, ['de', 'en', 'cs'].filter((locale) => (json as Record<string, unknown>)[locale]).length),
      0,
    );
    expect(sequence).toBe(languages);
    const { changes } = await changesSince(cms, sequence - 3);
    expect(changes.map((change) => [change.sequence, change.action])).toEqual(
      [1, 2, 3].map((n) => [sequence - 3 + n, 'publish']),
    );
    expect(
      ((await (await cms.get('/api/site/changes?since=0&limit=2', cms.siteToken())).json()) as { changes: unknown[] })
        .changes,
    ).toHaveLength(2);
  });

  it('a wrong question gets an answer that says what was wrong', async () => {
    const response = await cms.get('/api/site/changes?since=-1', cms.siteToken());
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('since must be a whole number, 0 or more. It was \\"-1\\".');
  });
});

describe('who may read', () => {
  const plural = SCHEMAS.flatMap(
    ({ file }) => (file.info as { pluralName?: string; singularName?: string }).pluralName ?? [],
  );
  const single = SCHEMAS.flatMap(({ file }) => (file.info as { singularName?: string }).singularName ?? []);
  const existing = ['/api/site/entries', '/api/site/changes', '/api/upload/files', '/api/i18n/locales'];
  // Content types have no routes of their own at all.
  const absent = [...plural, ...single].map((name) => `/api/${name}`);
  const routes = [...existing, ...absent];

  it('nobody without a token', async () => {
    for (const route of existing) expect([401, 403], route).toContain((await cms.get(route)).status);
    for (const route of absent)
      for (const question of ['', '?status=draft', '/1'])
        expect((await cms.get(route + question)).status, route).toBe(404);
  });

  it('nobody can sign up', async () => {
    const response = await fetch(`${cms.url}/api/auth/local/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([404, 405]).toContain(response.status);
  });

  it('a wrong token opens nothing', async () => {
    expect((await cms.get('/api/site/entries', 'x'.repeat(64))).status).toBe(401);
  });

  it('the site’s token opens the site’s routes only, and changes no content', async () => {
    const token = cms.siteToken();
    for (const route of routes.filter((route) => !route.startsWith('/api/site/')))
      expect([401, 403, 404], route).toContain((await cms.get(route, token)).status);
    for (const method of ['POST', 'PUT', 'DELETE'])
      for (const route of ['/api/places', '/api/upload', '/api/site/changes'])
        expect([403, 404, 405], `${method} ${route}`).toContain(
          (await fetch(cms.url + route, { method, headers: { authorization: `Bearer ${token}` } })).status,
        );
    expect((await cms.get('/content-manager/collection-types/api::place.place', token)).status).toBe(401);
  });

  it('says neither which software it is nor lets other origins in', async () => {
    const response = await fetch(`${cms.url}/api/site/entries`, { headers: { origin: 'https://example.com' } });
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).not.toBe('https://example.com');
    expect(response.headers.get('content-security-policy')).not.toMatch(/strapi\.io|https:(?!\/\/)/);
  });

  it('has a favicon', async () => {
    expect((await cms.get('/favicon.ico')).status).toBe(200);
  });
});

describe('content:export and content:import', { timeout: SCRIPT_TIMEOUT }, () => {
  const tree = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();

  it('export gives back the files byte for byte, and tells of a file without entry', async () => {
    const folder = `${contentDir}-export`;
    const orphan = join(folder, 'entries/place/gone.json');
    expect((await runScript('content-export.ts', [folder], cms.dataDir)).code).toBe(0);
    expect(tree(join(folder, 'entries'))).toEqual(files.map(({ type, key }) => `${type}/${key}.json`).sort());
    for (const file of files)
      expect(readFileSync(join(folder, 'entries', file.type, `${file.key}.json`), 'utf8'), file.key).toBe(
        canonical(file),
      );
    writeFileSync(orphan, '{}');
    expect((await runScript('content-export.ts', [folder], cms.dataDir)).output).toContain(
      'export: entries/place/gone.json is needed by nothing published; --prune deletes it',
    );
    expect((await runScript('content-export.ts', [folder, '--prune'], cms.dataDir)).output).toMatch(
      /export: deleted entries\/place\/gone.json[^]*: 0 written, \d+ unchanged/,
    );
    rmSync(folder, { recursive: true });
  });

  it('importing again changes nothing', async () => {
    const { sequence } = await published(cms);
    const { code, output } = await runScript('content-import.ts', [contentDir], cms.dataDir);
    expect(code, output).toBe(0);
    const counts = [...output.matchAll(/^import: [a-z-]+: (\d+) created, (\d+) updated, (\d+) unchanged$/gm)].map(
      ([, ...numbers]) => numbers.map(Number),
    );
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.map(([created, updated]) => [created, updated])).toEqual(counts.map(() => [0, 0]));
    expect(counts.reduce((sum, [, , unchanged]) => sum + (unchanged ?? 0), 0)).toBe(files.length);
    expect((await published(cms)).sequence).toBe(sequence);
  });

  it('a broken file is named with field and cure, and nothing is written', async () => {
    const { sequence } = await published(cms);
    const path = join(contentDir, 'entries/contact/town-hall-altenberg.json');
    const good = readFileSync(path, 'utf8');
    const other = join(contentDir, 'entries/contact/town-hall-glashuette.json');
    const otherGood = readFileSync(other, 'utf8');
    writeFileSync(path, JSON.stringify({ ...(JSON.parse(good) as object), name: undefined }));
    writeFileSync(
      other,
      JSON.stringify({ ...(JSON.parse(otherGood) as object), name: 'Stadtverwaltung Glashütte, geändert' }),
    );
    const { code, output } = await runScript('content-import.ts', [contentDir], cms.dataDir);
    writeFileSync(path, good);
    writeFileSync(other, otherGood);
    expect(code).toBe(1);
    expect(output).toContain('content/entries/contact/town-hall-altenberg.json · name: expected text, got nothing.');
    expect((await published(cms)).sequence).toBe(sequence);
  });
});
