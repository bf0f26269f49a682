import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/lib/ports.ts';
import { LOCALES, serialise, TYPES } from '@standort/model';
import { sha256 } from '../src/content/hash.ts';
import { labelOf } from '../src/labels/index.ts';
import { HIDDEN } from '../src/labels/layouts.ts';
import { CMS, ROOT } from '../src/settings/root.ts';
import { runScript, SCRIPT_TIMEOUT } from './support/command.ts';
import { Editor } from './support/editor.ts';
import { runCms, startCms, type Instance } from './support/instance.ts';
import { emptyDataDir, PREPARE_TIMEOUT, seededCopy } from './support/prepared.ts';
import { SCHEMAS, SHOWN } from './support/schemas.ts';
import { entryOf, published } from './support/site.ts';

const source = { title: 'Quelle', accessedOn: '2026-11-24' };
const article = TYPES.article.parse({
  key: 'mit-bild',
  publishedOn: '2026-11-24',
  sources: [source],
  picture: {
    file: 'giesserei-halle.jpg',
    alt: { de: 'Eine Halle', en: 'A hall' },
    credit: 'Eigenes Bild',
    focalPoint: { x: 0.25, y: 1 },
  },
  de: {
    slug: 'mit-bild',
    formerSlugs: ['frueher'],
    textOrigin: { origin: 'human' },
    title: 'Mit Bild',
    summary: 'Kurz.',
    body: 'Lang.',
  },
  en: {
    slug: 'with-picture',
    textOrigin: { origin: 'machine', on: '2026-11-24' },
    title: 'With picture',
    summary: 'Short.',
    body: 'Long.',
  },
});

let dataDir: string;
let contentDir: string;
let picture: Buffer;
let cms: Instance;
let editor: Editor;

/** A few real entries and one with a picture. */
async function smallContent(folder: string): Promise<void> {
  for (const type of ['contact', 'municipality'])
    cpSync(join(ROOT, 'content/entries', type), join(folder, 'entries', type), { recursive: true });
  mkdirSync(join(folder, 'entries/article'), { recursive: true });
  writeFileSync(join(folder, 'entries/article/mit-bild.json'), serialise('article', article));
  picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#14593f' } })
    .jpeg()
    .toBuffer();
  mkdirSync(join(folder, 'media'), { recursive: true });
  writeFileSync(join(folder, 'media/giesserei-halle.jpg'), picture);
}

/** How far a database says it is filled. */
function seedMark(folder: string): unknown {
  const database = new DatabaseSync(join(folder, 'cms.db'), { readOnly: true });
  const row = database.prepare("select value from strapi_core_store_settings where key = 'core_standort_seed'").get();
  database.close();
  return row?.value;
}

beforeAll(async () => {
  dataDir = emptyDataDir();
  contentDir = join(dirname(dataDir), 'content');
  await smallContent(contentDir);
  mkdirSync(dataDir);
  // Notes every connection to another machine before Strapi can make one.
  const spy = join(dirname(dataDir), 'spy.cjs');
  writeFileSync(
    spy,
    `const net = require('net'), fs = require('fs'), connect = net.Socket.prototype.connect;
     net.Socket.prototype.connect = function (...args) {
       const [options] = Array.isArray(args[0]) ? args[0] : args, host = options && typeof options === 'object' ? options.host : args[1];
       if (host && !/^(127\\.|localhost$|::1$)/.test(host)) fs.appendFileSync(${JSON.stringify(join(dirname(dataDir), 'outside'))}, host + '\\n');
       return connect.apply(this, args);
     };`,
  );
  cms = await startCms({
    dataDir,
    env: { CONTENT_DIR: contentDir, ADMIN_PASSWORD: '' },
    nodeArguments: ['--require', spy],
  });
  const [, password] =
    /Passwort \/ password {3}(\S+)/.exec(readFileSync(join(dataDir, 'first-login.txt'), 'utf8')) ?? [];
  editor = await Editor.login(cms, { email: 'redaktion@example.org', password: password ?? '' });
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

describe('the first start', () => {
  it('tells its progress and what it made', () => {
    expect(cms.output()).toMatch(/seed: \[ {1,}\d+\/9 \] municipality klingenberg/);
    expect(cms.output()).toContain('seed: article: 1 created, 0 updated, 0 unchanged');
  });

  it('keeps secrets and login for the owner only, and prints the login once', () => {
    for (const name of ['secrets.json', 'first-login.txt'])
      expect(statSync(join(dataDir, name)).mode & 0o777, name).toBe(0o600);
    expect(cms.output().match(/Erste Anmeldung \/ first login/g)).toHaveLength(1);
    expect(existsSync(join(dataDir, 'cms.db'))).toBe(true);
    expect(existsSync(join(CMS, 'public/uploads'))).toBe(false);
  });

  it('the administrator’s desk is German', async () => {
    expect((await editor.call('GET', '/admin/users/me')).data).toMatchObject({
      email: 'redaktion@example.org',
      preferedLanguage: 'de',
    });
  });

  it('the languages are there, German first', async () => {
    const { data } = await editor.call('GET', '/i18n/locales');
    const found = data as unknown as { code: string; isDefault: boolean }[];
    expect(found.map(({ code }) => code).sort()).toEqual([...LOCALES].sort());
    expect(found.filter(({ isDefault }) => isDefault).map(({ code }) => code)).toEqual(['de']);
  });

  it('the only token is the site’s', async () => {
    const { data } = await editor.call('GET', '/admin/api-tokens');
    expect(
      Object.values(data as unknown as { name: string; type: string }[]).map(({ name, type }) => [name, type]),
    ).toEqual([['Website', 'custom']]);
  });

  it.each(SHOWN.map(({ uid }) => uid))('%s: every field has its German label and help', async (uid) => {
    const path = uid.startsWith('api::')
      ? `/content-manager/content-types/${uid}/configuration`
      : `/content-manager/components/${uid}/configuration`;
    const { data } = await editor.call('GET', path);
    const { contentType, component } = data as unknown as Record<
      'contentType' | 'component',
      { metadatas: Record<string, { edit: object; list: object }>; layouts: { edit: { name: string }[][] } } | undefined
    >;
    const configuration = contentType ?? component;
    const attributes = Object.keys(SCHEMAS.find((schema) => schema.uid === uid)?.attributes ?? {});
    expect(attributes.length).toBeGreaterThan(0);
    for (const attribute of attributes) {
      const { label, description } = labelOf(uid, attribute);
      expect(configuration?.metadatas[attribute]?.edit, attribute).toMatchObject({ label, description });
      expect(configuration?.metadatas[attribute]?.list, attribute).toMatchObject({ label });
    }
    expect(
      configuration?.layouts.edit
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(attributes.filter((name) => !HIDDEN.has(name)).sort());
  });

  it('asks nobody outside', async () => {
    expect(existsSync(join(dirname(dataDir), 'outside')), 'connections to other machines').toBe(false);
    expect((await editor.call('GET', '/admin/init')).data).toMatchObject({ uuid: false });
    expect((await editor.call('GET', '/admin/project-type')).data).toMatchObject({
      isEE: false,
      flags: { nps: false, promoteEE: false },
    });
    expect((await fetch(`${cms.url}/admin/telemetry-properties`)).status).not.toBe(200);
  });
});

describe('pictures', { timeout: SCRIPT_TIMEOUT }, () => {
  it('come with their address and the hash of their bytes', async () => {
    const { media, entries } = await published(cms);
    expect(entries.article).toEqual([JSON.parse(serialise('article', article))]);
    expect(media).toMatchObject([{ file: 'giesserei-halle.jpg', hash: sha256(picture) }]);
    const response = await cms.get(media[0]?.url ?? '');
    expect(Buffer.from(await response.arrayBuffer()).equals(picture)).toBe(true);
  });

  it('are exported byte for byte', async () => {
    const folder = join(dirname(dataDir), 'export');
    expect((await runScript('content-export.ts', [folder], dataDir)).code).toBe(0);
    expect(readFileSync(join(folder, 'media/giesserei-halle.jpg')).equals(picture)).toBe(true);
    expect(readFileSync(join(folder, 'entries/article/mit-bild.json'), 'utf8')).toBe(serialise('article', article));
  });

  const upload = (name: string, type: string, content: Buffer | string, replaces?: number) => {
    const form = new FormData();
    form.append('files', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name);
    return editor.upload(form, replaces);
  };

  it.each([
    ['bild.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['seite.html', 'text/html', '<!doctype html><script>alert(1)</script>'],
    ['programm.exe', 'application/octet-stream', 'MZ'],
    ['satzung.pdf', 'application/pdf', '<script>alert(1)</script>'],
  ])('%s is refused', async (name, type, content) => {
    expect((await upload(name, type, content)).status).toBe(400);
  });

  it('a picture that cannot be read is refused, also as a replacement', async () => {
    const png = await sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        background: '#14593f',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .png()
      .toBuffer();
    const broken: [string, string, Buffer | string][] = [
      ['halb.jpg', 'image/jpeg', picture.subarray(0, picture.length - 200)],
      ['halb.png', 'image/png', png.subarray(0, png.length / 2)],
      ['kopf.jpg', 'image/jpeg', picture.subarray(0, 12)],
    ];
    const id = (await editor.medium('giesserei-halle.jpg'))?.id;
    for (const [name, type, content] of broken)
      for (const { status, error } of [await upload(name, type, content), await upload(name, type, content, id)])
        expect([status, error?.message]).toEqual([
          400,
          `Das Bild „${name}“ lässt sich nicht lesen: Die Datei ist beschädigt, unvollständig oder kein Bild. Speichern Sie es in einem Bildprogramm neu als JPEG oder PNG, und laden Sie es noch einmal hoch.`,
        ]);
    expect((await upload('satzung.pdf', 'application/pdf', '%PDF-1.4', id)).error?.message).toBe(
      'Das PDF „satzung.pdf“ lässt sich nicht lesen: Die Datei ist beschädigt oder unvollständig. Speichern Sie es noch einmal als PDF, und laden Sie es dann hoch.',
    );
    expect((await published(cms)).media).toMatchObject([{ file: 'giesserei-halle.jpg', hash: sha256(picture) }]);
  });

  it('an upload gets a name that the site can rely on, and no two have the same', async () => {
    const names = [
      await upload('IMG Große Halle (1).JPG', 'image/jpeg', picture),
      await upload('IMG Große Halle (1).JPG', 'image/jpeg', picture),
    ].map(({ body }) => body[0]?.name);
    expect(names).toEqual(['img-grosse-halle-1.jpg', 'img-grosse-halle-1-2.jpg']);
  });

  it('a picture keeps a usable name whatever somebody calls it', async () => {
    const { id = 0 } = (await editor.medium('giesserei-halle.jpg')) ?? {};
    expect((await editor.call('PUT', `/upload/files/${id}`, { fileInfo: { name: 'Die Halle' } })).status).toBe(200);
    expect((await published(cms)).media).toMatchObject([{ file: 'die-halle.jpg' }]);
    await editor.call('PUT', `/upload/files/${id}`, { fileInfo: { name: 'giesserei-halle.jpg' } });
  });

  it('what an entry shows cannot be deleted: one by one, in bulk or with its folder', async () => {
    const { id = 0 } = (await editor.medium('giesserei-halle.jpg')) ?? {};
    const [spare] = (await upload('uebrig.jpg', 'image/jpeg', picture)).body;
    const { data: folder } = await editor.call('POST', '/upload/folders', { name: 'Hallen', parent: null });
    await editor.call('POST', '/upload/actions/bulk-move', {
      fileIds: [id],
      folderIds: [],
      destinationFolderId: folder.id,
    });
    const message =
      '„giesserei-halle.jpg“ kann nicht gelöscht werden. Verwendet wird das Bild hier: der Artikel „Mit Bild“. Nehmen Sie es dort zuerst heraus, und veröffentlichen Sie die Änderung.';
    for (const { status, error } of [
      await editor.call('DELETE', `/upload/files/${id}`),
      await editor.call('POST', '/upload/actions/bulk-delete', { fileIds: [spare?.id, id], folderIds: [] }),
      await editor.call('POST', '/upload/actions/bulk-delete', { fileIds: [], folderIds: [folder.id] }),
    ])
      expect([status, error?.message]).toEqual([400, message]);
    const { media } = await published(cms);
    expect((await cms.get(media[0]?.url ?? '')).status).toBe(200);
    expect((await editor.call('DELETE', `/upload/files/${spare?.id}`)).status).toBe(200);
    expect(await editor.medium('uebrig.jpg')).toBeUndefined();
  });
});

describe('a content folder that is wrong', { timeout: SCRIPT_TIMEOUT }, () => {
  it('stops the first start with file, field and cure, and leaves no entry behind', async () => {
    const broken = join(dirname(dataDir), 'broken');
    cpSync(contentDir, join(broken, 'content'), { recursive: true });
    const path = join(broken, 'content/entries/municipality/glashuette.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"ags": "\d+"/, '"ags": "14"'));
    const other = join(broken, 'data');
    const { ended, output } = runCms({
      dataDir: other,
      env: { CONTENT_DIR: join(broken, 'content'), CMS_PORT: '39999' },
    });
    expect(await ended).toBe(1);
    expect(output()).toContain('content/entries/municipality/glashuette.json · ags: expected eight digits.');
    expect(output()).not.toMatch(/at .*\.js:\d+/);
    const database = new DatabaseSync(join(other, 'cms.db'), { readOnly: true });
    for (const name of ['changes', 'import_records', 'contacts', 'municipalities', 'articles', 'files'])
      expect(database.prepare(`select count(*) as rows from ${name}`).get(), name).toEqual({ rows: 0 });
    database.close();
  });

  it('a picture that is not there is named', async () => {
    const lacking = join(dirname(dataDir), 'lacking');
    cpSync(contentDir, lacking, { recursive: true });
    writeFileSync(
      join(lacking, 'entries/article/ohne.json'),
      serialise('article', {
        ...article,
        key: 'ohne',
        picture: { ...article.picture, file: 'fehlt.jpg', credit: 'x', decorative: true },
        de: { ...article.de, slug: 'ohne' },
        en: undefined,
      }),
    );
    const { code, output } = await runScript('content-import.ts', [lacking], dataDir);
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(
        'content/entries/article/ohne.json · picture: there is no media/fehlt.jpg. Add the file, or correct the name.',
      ),
    ]);
    writeFileSync(join(lacking, 'media/fehlt.jpg'), picture.subarray(0, 500));
    expect((await runScript('content-import.ts', [lacking], dataDir)).output).toContain(
      'content/entries/article/ohne.json · picture: media/fehlt.jpg cannot be read as a picture: it is damaged or incomplete. Save it again as JPEG or PNG.',
    );
    expect(entryOf(await published(cms), 'article', 'ohne')).toBeUndefined();
  });
});

it('a second start seeds nothing and prints no login', { timeout: SCRIPT_TIMEOUT }, async () => {
  await cms.stop();
  cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  expect(cms.output()).not.toMatch(/seed:|first login/);
  expect((await published(cms)).entries.municipality).toHaveLength(4);
});

it('a first start that was stopped is completed by the next', { timeout: SCRIPT_TIMEOUT }, async () => {
  const folder = join(dirname(dataDir), 'stopped');
  const options = { dataDir: join(folder, 'data'), env: { CONTENT_DIR: contentDir } };
  mkdirSync(folder);
  const { child, output, ended } = runCms({ ...options, env: { ...options.env, CMS_PORT: String(await freePort()) } });
  child.stdout?.on('data', () => /seed: \[/.test(output()) && child.kill('SIGKILL'));
  await ended;
  const total = Number(/seed: \[ *\d+\/(\d+) \]/.exec(output())?.[1]);
  expect(output()).not.toContain('seed: done');
  const resumed = await startCms(options);
  const counts = [...resumed.output().matchAll(/seed: [a-z-]+: (\d+) created, (\d+) updated, (\d+) unchanged/g)];
  const sum = (k: number) => counts.reduce((all, match) => all + Number(match[k]), 0);
  expect([sum(1) + sum(3), sum(2)]).toEqual([total, 0]);
  expect(Math.min(sum(1), sum(3))).toBeGreaterThan(0);
  expect(Object.values((await published(resumed)).entries).flat()).toHaveLength(total);
  await resumed.stop();
  // It counts as done now, like the start before: the next would seed nothing.
  expect([seedMark(options.dataDir), seedMark(dataDir)]).toEqual(['"finished"', '"finished"']);
});

it(
  'a database that was filled before there was a mark for it is left alone',
  { timeout: PREPARE_TIMEOUT },
  async () => {
    const copy = await seededCopy();
    const database = new DatabaseSync(join(copy.dataDir, 'cms.db'));
    const { changes } = database
      .prepare("delete from strapi_core_store_settings where key = 'core_standort_seed'")
      .run();
    database.close();
    const old = await startCms({ dataDir: copy.dataDir, env: { CONTENT_DIR: contentDir } });
    await old.stop();
    expect([changes, old.output().includes('seed:')]).toEqual([1, false]);
  },
);
