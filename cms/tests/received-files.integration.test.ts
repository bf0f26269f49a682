import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Editor } from './support/editor.ts';
import { startCms, type Instance } from './support/instance.ts';
import { emptyDataDir, PREPARE_TIMEOUT } from './support/prepared.ts';

const UNWANTED = 'Unter dieser Adresse werden keine Dateien angenommen.';
const TAKES_FILES = [
  '/upload',
  '/upload/files',
  '/upload/files/1/replace',
  '/admin/project-settings',
  '/consents/x/paper',
  '/sheets/imports',
];

let cms: Instance;
let editor: Editor;
let incoming: string;

beforeAll(async () => {
  const dataDir = emptyDataDir();
  incoming = join(dataDir, 'incoming');
  mkdirSync(incoming, { recursive: true });
  cms = await startCms({ dataDir, env: { SEED: '0', TMPDIR: incoming } });
  editor = await Editor.login(cms);
}, PREPARE_TIMEOUT);

afterAll(() => cms?.stop());

const part = (field: string) =>
  `--end\r\nContent-Disposition: form-data; name="${field}"; filename="a.bin"\r\nContent-Type: application/octet-stream\r\n\r\n${'x'.repeat(200_000)}`;

interface Answer {
  status: number | undefined;
  text: string;
}

/** Sends the beginning of a form and waits for the answer, which must not wait for the rest. */
const begin = (path: string, method = 'POST') =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request(cms.url + path, { method, headers: { 'content-type': 'multipart/form-data; boundary=end' } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        sent.destroy();
        resolve({ status: response.statusCode, text });
      });
    });
    sent.write(part('files'));
  });

const send = (path: string, fields: string[]) =>
  fetch(cms.url + path, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=end', authorization: `Bearer ${editor.token}` },
    body: `${fields.map(part).join('\r\n')}\r\n--end--\r\n`,
  });

it.each([
  ['POST', '/'],
  ['PUT', '/anything'],
  ['POST', '/_health'],
  ['POST', '/admin/login'],
  ['PATCH', '/api/entries'],
  ['POST', '/upload/folders'],
  ['POST', '/sheets/imports/1/confirm'],
])('%s %s takes no files and says so before it reads them', async (method, path) => {
  const { status, text } = await begin(path, method);
  expect([status, text]).toEqual([415, expect.stringContaining(UNWANTED)]);
  expect(readdirSync(incoming)).toEqual([]);
});

it.each([...TAKES_FILES, '/UPLOAD/', '/api/upload'])('%s reads no files of somebody without a login', async (path) => {
  expect((await begin(path)).status).toBe(401);
  expect(readdirSync(incoming)).toEqual([]);
});

it.each(TAKES_FILES)('%s keeps nothing of what it refuses or nobody asked for', async (path) => {
  const { status } = await send(path, ['files', 'file', 'other', 'other', '__proto__', '__proto__', 'constructor']);
  expect(status).not.toBe(415);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(readdirSync(incoming)).toEqual([]);
});

it('what a form has left that broke off is removed with a later one', async () => {
  const [old, fresh] = [join(incoming, 'old'), join(incoming, 'fresh')];
  for (const file of [old, fresh]) writeFileSync(file, 'x');
  utimesSync(old, new Date(), new Date(Date.now() - 2 * 3_600_000));
  await send('/upload', ['files']);
  expect(readdirSync(incoming)).toEqual(['fresh']);
  rmSync(fresh);
});

it('nothing stays of an upload that is taken', async () => {
  const form = new FormData();
  form.append('files', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), 'plan.pdf');
  form.append('other', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), 'plan.pdf');
  const { status, error } = await editor.upload(form);
  expect(status, error?.message).toBe(201);
  expect(readdirSync(incoming)).toEqual([]);
});
