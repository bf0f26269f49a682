import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isTelling } from '../../scripts/lib/cms-lines.ts';
import { inDatabase } from './support/database.ts';
import { startCms, type Instance } from './support/instance.ts';
import { startMailbox, type Mailbox } from './support/mailbox.ts';
import { emptyDataDir, PREPARE_TIMEOUT } from './support/prepared.ts';

let cms: Instance;
let mailbox: Mailbox;
let clock: string;

const today = new Date('2027-01-10T12:00:00Z');
const hours = (count: number) => new Date(today.getTime() + count * 3_600_000);

beforeAll(async () => {
  mailbox = await startMailbox();
  mailbox.refuses(true);
  const dataDir = emptyDataDir();
  clock = join(dirname(dataDir), 'clock');
  writeFileSync(clock, today.toISOString());
  const env = { SEED: '0', SMTP_URL: mailbox.url, CLOCK_FILE: clock, BACKGROUND_SECONDS: '0.2' };
  cms = await startCms({ dataDir, env });
}, PREPARE_TIMEOUT);

afterAll(async () => {
  await cms?.stop();
  await mailbox?.stop();
});

const post = (to: string, postedAt: Date, attempts: number) =>
  inDatabase(
    cms.dataDir,
    `insert into mails (document_id, mark, "to", subject, text, state, posted_at, attempts)
     values ('${to}', '${to}', '${to}', 'Frist', 'Guten Tag', 'waiting', ${postedAt.getTime()}, ${attempts})`,
  );

/** What the person sees who has started the CMS. */
const shown = () => cms.output().split('\n').filter(isTelling).join('\n');
const soon = (text: string) => vi.waitFor(() => expect(shown()).toContain(text), { timeout: 20_000, interval: 100 });

it('a normal start warns of nothing', () => {
  expect(shown()).not.toMatch(/warn|error/i);
});

it('a letter nobody takes is told, and told as an error when it is given up', { timeout: 60_000 }, async () => {
  await post('neu@example.org', today, 0);
  await soon('E-Mail an neu@example.org nicht gesendet: ');
  await post('alt@example.org', hours(-5 * 24 + 1), 20);
  await soon('E-Mail an alt@example.org aufgegeben: ');
  writeFileSync(clock, hours(6 * 24).toISOString());
  await soon('E-Mails aufgegeben, weil sie seit fünf Tagen niemand annimmt: 1');
  expect(cms.output()).not.toContain('alt@example.org nicht gesendet');
});
