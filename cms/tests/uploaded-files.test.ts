import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { formatProblem } from '@standort/model';
import { pictureProblems } from '../src/content/import-check.ts';
import type { PlannedFile } from '../src/content/import-state.ts';
import { fileInGerman } from '../src/labels/uploads.ts';
import { fileName } from '../src/media/incoming.ts';
import { inspectFile, isProblem, type Cleaned } from '../src/media/inspect.ts';
import { MOST_BYTES, type PictureKind } from '../src/media/kinds.ts';
import { fileInEnglish } from '../src/media/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'standort-media-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function pathOf(content: Buffer | string): string {
  const path = join(folder, String((count += 1)));
  writeFileSync(path, content);
  return path;
}

async function cleaned(content: Buffer): Promise<Cleaned> {
  const result = await inspectFile(pathOf(content));
  if (isProblem(result)) throw new Error(result.code);
  return result;
}

async function refusal(content: Buffer | string): Promise<string> {
  const result = await inspectFile(pathOf(content));
  return isProblem(result) ? fileInGerman('x', result) : `taken as ${result.kind}`;
}

/** Wider than high, dark on the left, so that turning shows. */
const plain = () =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: '#eee' } }).composite([
    { input: { create: { width: 20, height: 30, channels: 3, background: '#111' } }, left: 0, top: 0 },
  ]);

/** As a telephone writes it: lying, with the place where it was taken. */
const told = () =>
  plain()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Muster', Artist: 'Erika Muster' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 45/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 40/1 0/1' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
    );

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const satisfies readonly PictureKind[];

describe('a picture tells nothing but what it shows', () => {
  it.each(FORMATS)('%s with place, camera and author', async (format) => {
    const content = await told().toFormat(format).toBuffer();
    const before = await sharp(content).metadata();
    expect([before.exif?.includes('Muster'), before.xmp !== undefined]).toEqual([true, true]);
    const { kind, bytes } = await cleaned(content);
    const { exif, xmp, iptc, orientation, width, height } = await sharp(bytes).metadata();
    expect({ kind, exif, xmp, iptc, orientation }).toEqual({ kind: format });
    expect(bytes.includes('Muster')).toBe(false);
    expect([width, height]).toEqual([30, 60]);
    const { data } = await sharp(bytes).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([(data[15] ?? 0) < 60, (data.at(-15) ?? 0) > 200]).toEqual([true, true]);
    expect((await cleaned(bytes)).bytes.equals(bytes)).toBe(true);
  });

  it.each(FORMATS)('%s that tells nothing stays byte for byte', async (format) => {
    const content = await plain().toFormat(format).toBuffer();
    expect((await cleaned(content)).bytes.equals(content)).toBe(true);
    const coloured = await plain().withIccProfile('p3').toFormat(format).toBuffer();
    expect((await cleaned(coloured)).bytes.equals(coloured)).toBe(true);
  });

  it('comments, and what is hidden behind the end', async () => {
    const jpeg = await plain().jpeg({ progressive: true }).toBuffer();
    const comment = Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 10]),
      Buffer.from('geheim!!'),
      jpeg.subarray(2),
    ]);
    const png = await plain().png().toBuffer();
    for (const content of [
      comment,
      Buffer.concat([jpeg, Buffer.from('geheim')]),
      Buffer.concat([png, Buffer.from('geheim')]),
    ]) {
      expect(content.includes('geheim')).toBe(true);
      expect((await cleaned(content)).bytes.includes('geheim')).toBe(false);
    }
  });
});

describe('a picture that cannot be taken', () => {
  it('is cut off, or none', async () => {
    for (const format of FORMATS) {
      const content = await plain().resize(400).toFormat(format).toBuffer();
      expect(await refusal(content.subarray(0, Math.floor(content.length * 0.7))), format).toMatch(
        /^Das Bild „x“ lässt sich nicht lesen: Die Datei ist beschädigt, unvollständig oder kein Bild\./,
      );
    }
  });

  it('moves', async () => {
    const frames = await sharp([await plain().png().toBuffer(), await plain().negate().png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    const png = await plain().png().toBuffer();
    const chunk = Buffer.alloc(20);
    chunk.writeUInt32BE(8);
    chunk.write('acTL', 4);
    for (const content of [frames, Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])])
      expect(await refusal(content)).toBe(
        'Das Bild „x“ bewegt sich. Speichern Sie ein einzelnes Bild daraus als JPEG oder PNG.',
      );
  });

  it('is a few bytes that become a wall', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe(
      'Das Bild „x“ hat 9.000 × 9.000 Bildpunkte, erlaubt sind zusammen 64 Millionen. Verkleinern Sie es; 4.000 Bildpunkte in der Breite genügen.',
    );
  });

  it('is too large, or empty', async () => {
    const path = pathOf(await plain().jpeg().toBuffer());
    truncateSync(path, MOST_BYTES + 1);
    const result = await inspectFile(path);
    expect(isProblem(result) && [fileInGerman('x', result), fileInEnglish(result)]).toEqual([
      'Die Datei „x“ hat 25,1 MB, erlaubt sind 25. Verkleinern Sie sie.',
      'has 25.1 MB, at most 25 are allowed; scale it down',
    ]);
    expect(await refusal('')).toBe(
      'Die Datei „x“ ist leer. Kopieren Sie sie noch einmal, und laden Sie sie dann hoch.',
    );
  });
});

it('a folder to import is told what is wrong with its pictures', async () => {
  const media = join(folder, 'media');
  mkdirSync(media);
  writeFileSync(join(media, 'eins.jpg'), await plain().png().toBuffer());
  writeFileSync(join(media, 'zwei.jpg'), '<svg/>');
  writeFileSync(join(media, 'drei.jpg'), await told().jpeg().toBuffer());
  const entry = { pictures: ['eins', 'zwei', 'drei', 'vier'].map((name) => ({ file: `${name}.jpg`, credit: 'x' })) };
  const planned = {
    type: 'job-story',
    key: 's',
    entry: entry as never,
    hash: '',
    decision: 'create',
  } as unknown as PlannedFile;
  expect((await pictureProblems([planned], folder, (_, key) => key)).map(formatProblem)).toEqual([
    's · picture: media/eins.jpg is PNG. Rename it to end with .png.',
    's · picture: media/zwei.jpg is svg; give JPEG, PNG, WebP, AVIF or PDF.',
    's · picture: there is no media/vier.jpg. Add the file, or correct the name.',
  ]);
});

describe('other files', () => {
  it.each([
    [
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      /^Die Datei „x“ ist eine SVG-Zeichnung\. .+ als PNG/,
    ],
    ['<svg onload="alert(1)"/>', /^Die Datei „x“ ist eine SVG-Zeichnung\./],
    ['GIF89a\x01\x00\x01\x00\x00\x00\x00;', /^Die Datei „x“ ist ein GIF\. Speichern Sie es als PNG/],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', /^Die Datei „x“ ist im Format HEIC vom iPhone\. Speichern Sie sie als JPEG/],
    [
      '<!doctype html><script>alert(1)</script>',
      /^Die Datei „x“ passt nicht\. Erlaubt sind Bilder als JPEG, PNG, WebP oder AVIF und Dokumente als PDF\.$/,
    ],
    ['MZ\x90\0\x03', /^Die Datei „x“ passt nicht\./],
  ])('%j', async (content, message) => {
    expect(await refusal(Buffer.from(content, 'latin1'))).toMatch(message);
  });
});

describe('a PDF', () => {
  const objects = (inside: string) =>
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;
  const packed = (inside: string) => {
    const stream = deflateSync(Buffer.from(inside)).toString('latin1');
    return `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n${stream}\nendstream\nendobj\n%%EOF\n`;
  };
  const said = (pdf: string) => refusal(Buffer.from(pdf, 'latin1'));

  it('that only tells something is taken as it is', async () => {
    const pdf = Buffer.from(`${objects('')}<< /Length 9 >>\nstream\n/JS /XFA \nendstream\n%%EOF`, 'latin1');
    expect((await cleaned(pdf)).bytes.equals(pdf)).toBe(true);
    expect(await said(packed('<< /Type /Page >>'))).toBe('taken as pdf');
  });

  it.each([
    ['/OpenAction << /S /JavaScript /JS (x) >>', 'ein Programm (JavaScript)'],
    ['/OpenAction << /S /J#61vaScript >>', 'ein Programm (JavaScript)'],
    ['/AA << /S /Launch /F (calc) >>', 'einen Befehl, der ein anderes Programm startet'],
    ['/Names << /EmbeddedFiles 2 0 R >>', 'angehängte Dateien'],
    ['/AcroForm << /XFA 2 0 R >>', 'ein Formular mit Programm (XFA)'],
  ])('%s is refused, packed too', async (inside, holds) => {
    const message = `Das PDF „x“ enthält ${holds}. Speichern Sie es als reines Dokument, am besten als PDF/A.`;
    expect([await said(objects(inside)), await said(packed(inside))]).toEqual([message, message]);
  });

  it.each([
    ['behind a comment that looks like a stream', objects('% stream\n/OpenAction << /S /JavaScript >>')],
    [
      'in objects packed below a word in brackets',
      packed('/AA << /S /JavaScript >>').replace('/ObjStm', '/ObjStm /X (obj)'),
    ],
  ])('what it does is found %s', async (_, pdf) => {
    expect(await said(pdf)).toMatch(/ein Programm \(JavaScript\)/);
  });

  it('that is protected or cut off is refused', async () => {
    expect(await said(objects('').replace('/Root', '/Encrypt 3 0 R /Root'))).toBe(
      'Das PDF „x“ ist geschützt. Speichern Sie es ohne Passwort und ohne Schutz, und laden Sie es dann hoch.',
    );
    const broken =
      'Das PDF „x“ lässt sich nicht lesen: Die Datei ist beschädigt oder unvollständig. Speichern Sie es noch einmal als PDF, und laden Sie es dann hoch.';
    expect(await said(objects('').slice(0, -8))).toBe(broken);
    expect(await said(packed('x').replace('stream\nx', 'stream\n!!'))).toBe(broken);
  });
});

it.each([
  ['IMG Große Halle (1).JPG', 'jpeg', 'img-grosse-halle-1.jpg'],
  ['falsch.png', 'jpeg', 'falsch.jpg'],
  ['ohne Ende', 'pdf', 'ohne-ende.pdf'],
  ['a<b>:"|?*.webp', 'webp', 'a-b.webp'],
  ['../../etc/passwd', 'png', 'etc-passwd.png'],
  ['.jpg', 'jpeg', 'datei.jpg'],
] as const)('the file "%s" (%s) is stored as %s', (name, kind, expected) => {
  expect(fileName(name, kind)).toBe(expected);
});
