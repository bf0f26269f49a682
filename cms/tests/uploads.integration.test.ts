import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { serialise, TYPES } from '@standort/model';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../src/settings/root.ts';
import { runScript, SCRIPT_TIMEOUT } from './support/command.ts';
import { Editor, type Document, type Medium } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { emptyDataDir, PREPARE_TIMEOUT } from './support/prepared.ts';
import { changesSince, entryOf, published } from './support/site.ts';

let cms: Instance;
let editor: Editor;
/** A photo as a telephone makes it, with the place where it was taken. */
let photo: Buffer;

const PLACE = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '50/1 45/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '13/1 40/1 0/1',
};

beforeAll(async () => {
  photo = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#14593f' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Artist: 'Erika Muster' }, IFD3: PLACE })
    .jpeg()
    .toBuffer();
  cms = await startCms({ dataDir: emptyDataDir(), env: { SEED: '0' } });
  editor = await Editor.login(cms);
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

type Given = [name: string, type: string, content: Buffer | string];

function send(files: Given[], replaces?: number) {
  const form = new FormData();
  for (const [name, type, content] of files) {
    form.append('files', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name);
    form.append('fileInfo', JSON.stringify({ name }));
  }
  return editor.upload(form, replaces);
}

const uploads = () => readdirSync(join(cms.dataDir, 'public/uploads')).sort();
const bytesOf = async (url: string) => Buffer.from(await (await cms.get(url)).arrayBuffer());

interface Stored extends Medium, Document {
  mime: string;
  ext: string;
  formats?: { thumbnail?: { url: string } };
}
const stored = async (id: number | undefined) =>
  (await editor.call('GET', `/upload/files/${id}`)).data as unknown as Stored;

describe('a photo', () => {
  it('keeps neither place nor author, in none of its files, and stands upright', async () => {
    const { status, body, error } = await send([['IMG 1 Tal.JPG', 'image/jpeg', photo]]);
    expect(status, error?.message).toBe(201);
    const file = await stored(body[0]?.id);
    expect([file.name, file.width, file.height]).toEqual(['img-1-tal.jpg', 400, 800]);
    const urls = [file.url, file.formats?.thumbnail?.url ?? ''];
    for (const bytes of await Promise.all(urls.map(bytesOf))) {
      const { format, exif, orientation } = await sharp(bytes).metadata();
      expect({ format, exif, orientation }).toEqual({ format: 'jpeg', exif: undefined, orientation: undefined });
      expect(bytes.includes('Erika')).toBe(false);
    }
  });

  it('nor when it replaces another, or comes by the other address of the desk', async () => {
    const clean = await sharp(photo).jpeg().toBuffer();
    const [first] = (await send([['ersetzt.jpg', 'image/jpeg', clean]])).body;
    expect((await send([['neu.jpg', 'image/jpeg', photo]], first?.id)).status).toBe(200);
    expect((await sharp(await bytesOf(first?.url ?? '')).metadata()).exif).toBeUndefined();
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'einzeln.jpg');
    const response = await fetch(`${cms.url}/upload/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${editor.token}` },
      body: form,
    });
    expect(response.status).toBe(201);
    const { url } = (await response.json()) as Medium;
    expect((await sharp(await bytesOf(url)).metadata()).exif).toBeUndefined();
  });

  it('is called and served as what it is', async () => {
    const png = await sharp(photo).png().toBuffer();
    const { body } = await send([['foto.jpg', 'image/jpeg', png]]);
    expect(await stored(body[0]?.id)).toMatchObject({ name: 'foto.png', ext: '.png', mime: 'image/png' });
    const refused = await send([['foto.jpg', 'image/jpeg', photo]], body[0]?.id);
    expect([refused.status, refused.error?.message]).toEqual([
      400,
      '„foto.png“ ist im Format PNG und lässt sich nur durch eine Datei im selben Format ersetzen. Die neue ist im Format JPEG. Speichern Sie sie als PNG, oder laden Sie sie getrennt hoch.',
    ]);
  });
});

describe('what cannot be taken', () => {
  it('of several files one is bad: none is kept', async () => {
    const before = uploads();
    const { status, error } = await send([
      ['gut.jpg', 'image/jpeg', photo],
      ['Wappen.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['satzung.pdf', 'application/pdf', '%PDF-1.7\n1 0 obj\n<< /S /JavaScript >>\nendobj\n%%EOF\n'],
    ]);
    expect([status, error?.message]).toEqual([
      400,
      'Die Datei „Wappen.svg“ ist eine SVG-Zeichnung. Darin kann ein Programm stecken. Speichern Sie sie in einem Zeichenprogramm als PNG, mindestens 1.600 Bildpunkte breit. Das PDF „satzung.pdf“ enthält ein Programm (JavaScript). Speichern Sie es als reines Dokument, am besten als PDF/A. Von den gewählten Dateien wurde keine gespeichert.',
    ]);
    expect(uploads()).toEqual(before);
    expect(await editor.medium('gut.jpg')).toBeUndefined();
  });

  it('is too large', async () => {
    const { status, error } = await send([['riesig.jpg', 'image/jpeg', Buffer.alloc(26_000_000)]]);
    expect([status, error?.message]).toEqual([
      400,
      'Die Datei „riesig.jpg“ hat 26 MB, erlaubt sind 25. Verkleinern Sie sie.',
    ]);
  });

  it('a plain PDF is taken as it is', async () => {
    const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
    const { body } = await send([['Satzung 2026.pdf', 'application/pdf', pdf]]);
    expect(body[0]?.name).toBe('satzung-2026.pdf');
    expect((await bytesOf(body[0]?.url ?? '')).toString()).toBe(pdf);
  });
});

describe('the import', { timeout: SCRIPT_TIMEOUT }, () => {
  const article = TYPES.article.parse({
    key: 'mit-bild',
    publishedOn: '2026-11-24',
    sources: [{ title: 'Quelle', accessedOn: '2026-11-24' }],
    picture: { file: 'tal.jpg', alt: { de: 'Ein Tal' }, credit: 'Eigenes Bild' },
    de: { slug: 'mit-bild', textOrigin: { origin: 'human' }, title: 'Mit Bild', summary: 'Kurz.', body: 'Lang.' },
  });

  const story = TYPES['job-story'].parse({
    key: 'mensch',
    portrayed: true,
    audiences: ['skilled'],
    municipality: 'altenberg',
    contact: 'town-hall-altenberg',
    de: {
      slug: 'mensch',
      textOrigin: { origin: 'human' },
      title: 'Ein Mensch',
      occupation: 'Beruf',
      lead: 'Kurz.',
      body: [{ block: 'text', text: 'Lang.' }],
    },
  });

  it('cleans as the desk does, once, leaves its own file alone, and makes nobody public without consent', async () => {
    const folder = join(dirname(cms.dataDir), 'content');
    mkdirSync(join(folder, 'entries/article'), { recursive: true });
    mkdirSync(join(folder, 'media'), { recursive: true });
    for (const type of ['settings', 'municipality', 'contact'])
      cpSync(join(ROOT, 'content/entries', type), join(folder, 'entries', type), { recursive: true });
    writeFileSync(join(folder, 'entries/article/mit-bild.json'), serialise('article', article));
    writeFileSync(join(folder, 'media/tal.jpg'), photo);
    const first = await runScript('content-import.ts', [folder], cms.dataDir);
    expect(first.code, first.output).toBe(0);
    const { media, sequence } = await published(cms);
    expect((await sharp(await bytesOf(media[0]?.url ?? '')).metadata()).exif).toBeUndefined();
    expect(readFileSync(join(folder, 'media/tal.jpg')).equals(photo)).toBe(true);
    writeFileSync(
      join(folder, 'entries/article/mit-bild.json'),
      serialise('article', { ...article, publishedOn: '2026-11-25' }),
    );
    mkdirSync(join(folder, 'entries/job-story'));
    writeFileSync(join(folder, 'entries/job-story/mensch.json'), serialise('job-story', story));
    const second = await runScript('content-import.ts', [folder], cms.dataDir);
    expect(second.code, second.output).toBe(0);
    expect((await changesSince(cms, sequence)).changes.map(({ type }) => type)).toEqual(['article']);
    expect(second.output).toContain(
      'job-story mensch stays a draft: it portrays somebody, and the CMS holds no valid consent. Add it there, then publish.',
    );
    expect((await editor.find('job-story', 'mensch')).status).toBe('draft');
  });

  it('the centre of interest chosen in the media library reaches the site', async () => {
    const { sequence } = await published(cms);
    const { id } = (await editor.medium('tal.jpg')) ?? {};
    const fileInfo = { name: 'tal.jpg', focalPoint: { x: 20, y: 75 } };
    expect((await editor.call('PUT', `/upload/files/${id}`, { fileInfo })).status).toBe(200);
    expect(entryOf(await published(cms), 'article', 'mit-bild')?.picture).toMatchObject({
      focalPoint: { x: 0.2, y: 0.75 },
    });
    expect((await changesSince(cms, sequence)).changes).toMatchObject([{ type: 'media', key: 'tal.jpg' }]);
  });
});

describe('a file of the media library and what the site hears of it', () => {
  it('change together or not at all', async () => {
    const { id } = (await editor.medium('tal.jpg')) ?? {};
    const focus = async (x: number) =>
      (await editor.call('PUT', `/upload/files/${id}`, { fileInfo: { name: 'tal.jpg', focalPoint: { x, y: 50 } } }))
        .status;
    const database = new DatabaseSync(join(cms.dataDir, 'cms.db'));
    database.exec('ALTER TABLE changes RENAME TO changes_elsewhere');
    expect(await focus(77)).toBe(500);
    database.exec('ALTER TABLE changes_elsewhere RENAME TO changes');
    expect(entryOf(await published(cms), 'article', 'mit-bild')?.picture).toMatchObject({ focalPoint: { x: 0.2 } });
    expect(await focus(78)).toBe(200);
    expect(entryOf(await published(cms), 'article', 'mit-bild')?.picture).toMatchObject({ focalPoint: { x: 0.78 } });
    database.close();
  });

  it('whose bytes are lost is told to the site, which can say so; everything else is told too', async () => {
    const { url } = (await published(cms)).media[0] ?? {};
    const { id } = (await editor.medium('tal.jpg')) ?? {};
    rmSync(join(cms.dataDir, 'public', url ?? ''));
    // What was known of it before is of another time.
    expect((await editor.call('PUT', `/upload/files/${id}`, { fileInfo: { caption: 'Tal' } })).status).toBe(200);
    const { media, entries } = await published(cms);
    expect(media).toMatchObject([{ file: 'tal.jpg', hash: '' }]);
    expect(entries.article?.length).toBeGreaterThan(0);
  });
});

describe('a language of the site', () => {
  it('cannot be deleted with all its texts, not even by the super admin', async () => {
    const locales = (await editor.call('GET', '/i18n/locales')).data as unknown as { id: number; code: string }[];
    const { id } = locales.find(({ code }) => code === 'cs') ?? {};
    const { status, error } = await editor.call('DELETE', `/i18n/locales/${id}`);
    expect([status, error?.message]).toEqual([
      400,
      expect.stringContaining('Die Sprache Tschechisch gehört zur Website'),
    ]);
  });
});
