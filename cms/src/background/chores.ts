import { remind } from '../freshness/remind.ts';
import { sendMail } from '../mail/send.ts';
import { keepAppointments } from '../timing/keep-appointments.ts';
import type { Chore } from './chore.ts';

/** Everything the CMS does by itself, in this order: mail last, so that what was written just now goes out. */
export const CHORES: readonly Chore[] = [keepAppointments, remind, sendMail];
