import type { Core } from '@strapi/strapi';
import { baseRow } from '../content/read.ts';
import { queryOf, uidOf } from '../strapi/types.ts';
import { DEFAULT_DEADLINES, NOTICE, type Deadlines } from './schedule.ts';

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** The deadlines of the published settings; what is left empty there is as the program has it. */
export async function deadlinesOf(strapi: Core.Strapi): Promise<Deadlines> {
  const row = baseRow(
    await queryOf(strapi, uidOf('settings')).findMany({ where: { publishedAt: { $notNull: true } } }),
  );
  const { reminderDays, graceDays } = DEFAULT_DEADLINES;
  return {
    reminderDays: numberOr(row?.reminderDays, reminderDays),
    // Nothing can leave sooner after it was due than it must be announced before.
    graceDays: Math.max(NOTICE, numberOr(row?.graceDays, graceDays)),
  };
}
