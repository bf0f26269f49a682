import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Editor } from './support/editor.ts';
import { EDITOR, startCms, type Instance } from './support/instance.ts';
import { startMailbox, type Mailbox } from './support/mailbox.ts';
import { emptyDataDir, PREPARE_TIMEOUT } from './support/prepared.ts';

let cms: Instance;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  // With the slash that browsers put behind an address.
  const env = { SEED: '0', SMTP_URL: mailbox.url, ADMIN_URL: 'https://redaktion.example.org/' };
  cms = await startCms({ dataDir: emptyDataDir(), env });
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await cms?.stop();
  await mailbox?.stop();
});

const post = (path: string, body: object) =>
  fetch(cms.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('whoever forgot the password gets a German letter, with an address that is reached from outside and works', async () => {
  expect((await post('/admin/forgot-password', { email: EDITOR.email })).status).toBe(204);
  await vi.waitUntil(() => mailbox.received.length === 1, { timeout: 10_000 });
  const [letter] = mailbox.received;
  expect([letter?.to, letter?.subject]).toEqual([EDITOR.email, 'Neues Passwort für die Redaktion']);
  const [, code] =
    /^https:\/\/redaktion\.example\.org\/admin\/auth\/reset-password\?code=(\w+)$/m.exec(letter?.text ?? '') ?? [];
  expect(code, letter?.text).toBeDefined();
  const password = 'Erzgebirge-2027';
  expect((await post('/admin/reset-password', { resetPasswordToken: code, password })).status).toBe(200);
  expect((await Editor.login(cms, { email: EDITOR.email, password })).token).toBeTruthy();
});
