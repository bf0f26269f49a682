import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Chore } from '../background/chore.ts';
import { currentEnvironment } from '../settings/environment.ts';
import { queryOf } from '../strapi/types.ts';
import { htmlOf } from './html.ts';
import { MAIL, type Mail, type MailState } from './outbox.ts';

const HOUR = 3_600_000;
/** A letter that nobody takes for so long is out of date. */
const GIVE_UP_AFTER = 5 * 24 * HOUR;
/** From the first failure to the next attempt; each further one waits twice as long, at most half a day. */
const FIRST_PAUSE = HOUR / 12;

interface EmailService {
  send(message: object): Promise<unknown>;
}

const serviceOf = (strapi: Core.Strapi): EmailService => strapi.plugin('email').service('email');

/** Pure: when a letter that failed is tried again; null = never. */
export function nextAttempt(postedAt: Date, attempts: number, now: Date): Date | null {
  const pause = Math.min(FIRST_PAUSE * 2 ** (attempts - 1), 12 * HOUR);
  const next = new Date(now.getTime() + pause);
  return next.getTime() - postedAt.getTime() > GIVE_UP_AFTER ? null : next;
}

/** Faults of the way to the mail server, not of a letter. */
const UNREACHABLE: ReadonlySet<unknown> = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH']);

/** @returns whether the mail server could be reached */
async function sendOne(strapi: Core.Strapi, mail: Mail, now: Date): Promise<boolean> {
  const mails = queryOf(strapi, MAIL);
  const set = (data: { state: MailState } & Record<string, unknown>) => mails.update({ where: { id: mail.id }, data });
  const attempts = mail.attempts + 1;
  // Before it is sent: if the CMS ends in between, nobody sends it a second time.
  const claim = { where: { id: mail.id, state: 'waiting' }, data: { state: 'sending', attempts } };
  if ((await mails.updateMany(claim)).count === 0) return true;
  try {
    await serviceOf(strapi).send({
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: htmlOf(mail.text),
      messageId: `<${createHash('sha256').update(mail.mark).digest('hex').slice(0, 32)}@${hostOf()}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    const nextAt = nextAttempt(new Date(mail.postedAt), attempts, now);
    const problem = error instanceof Error ? error.message : String(error);
    await set(nextAt ? { state: 'waiting', nextAt, problem } : { state: 'refused', problem });
    if (nextAt) strapi.log.warn(`E-Mail an ${mail.to} nicht gesendet: ${problem}`);
    else strapi.log.error(`E-Mail an ${mail.to} aufgegeben: ${problem}`);
    return !UNREACHABLE.has((error as { code?: unknown }).code);
  }
  // Not within the attempt: a letter that was taken never waits again.
  await set({ state: 'sent', problem: null });
  return true;
}

const hostOf = (): string => currentEnvironment().mailFrom.split('@')[1] ?? 'localhost';

/** Sends what waits in the outbox. Without a mail server letters wait; out of date ones are given up. */
export const sendMail: Chore = {
  name: 'E-Mails senden',
  async run(strapi, now) {
    const mails = queryOf(strapi, MAIL);
    // Nobody else is at it, so this one was cut off.
    await mails.updateMany({ where: { state: 'sending' }, data: { state: 'unclear' } });
    const outdated = new Date(now.getTime() - GIVE_UP_AFTER);
    const problem = 'Niemand hat die E-Mail angenommen.';
    const { count } = await mails.updateMany({
      where: { state: 'waiting', postedAt: { $lt: outdated } },
      data: { state: 'refused', problem },
    });
    if (count > 0) strapi.log.error(`E-Mails aufgegeben, weil sie seit fünf Tagen niemand annimmt: ${count}`);
    if (!currentEnvironment().smtpUrl) return;
    const due = { $or: [{ nextAt: { $null: true } }, { nextAt: { $lte: now } }] };
    const waiting = await mails.findMany({ where: { state: 'waiting', ...due }, orderBy: { id: 'asc' }, limit: 200 });
    // Without a way to the server the others wait for the next round, and other work for none of them.
    for (const mail of waiting as Mail[]) if (!(await sendOne(strapi, mail, now))) return;
  },
};
