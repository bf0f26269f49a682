import type { Core } from '@strapi/strapi';
import { now } from '../clock.ts';
import { queryOf, type Row } from '../strapi/types.ts';

export const MAIL = 'api::mail.mail';

/**
 * `waiting` to be sent; `sending` since a moment ago; `sent`; `refused` for good; `unclear`: the CMS ended while it was
 * sent, and it may have arrived. It is not sent again: a reminder too few is better than one twice.
 */
export type MailState = 'waiting' | 'sending' | 'sent' | 'refused' | 'unclear';

export interface Letter {
  /** Names the letter for good; a second one with the same mark is not written. */
  mark: string;
  to: string;
  subject: string;
  /** Plain text, paragraphs apart by an empty line. */
  text: string;
}

export interface Mail extends Row, Letter {
  state: MailState;
  postedAt: string;
  nextAt: string | null;
  attempts: number;
}

/** Puts a letter into the outbox, in the transaction that is open. @returns whether it was not there before */
export async function post(strapi: Core.Strapi, letter: Letter): Promise<boolean> {
  const mails = queryOf(strapi, MAIL);
  if (await mails.findOne({ where: { mark: letter.mark } })) return false;
  await mails.create({ data: { ...letter, state: 'waiting', postedAt: now(), attempts: 0 } });
  return true;
}
