import { REPORT, type HoldWish, type Report } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { wake } from '../feed/feed.ts';

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'publication' });

export const holdOf = async (strapi: Core.Strapi): Promise<HoldWish> =>
  ((await storeOf(strapi).get({ key: 'hold' })) as HoldWish | null) ?? { id: null, order: 0 };

/** Notes the wish; the publisher hears of it at once. */
export async function wishHold(strapi: Core.Strapi, id: string | null): Promise<HoldWish> {
  const hold = { id, order: Date.now() };
  await storeOf(strapi).set({ key: 'hold', value: hold });
  wake();
  return hold;
}

/** The last report; undefined before the first, and when a former version of the publisher wrote it. */
export const reportOf = async (strapi: Core.Strapi): Promise<Report | undefined> =>
  REPORT.safeParse(await storeOf(strapi).get({ key: 'report' })).data;

export const keepReport = (strapi: Core.Strapi, report: Report): Promise<void> =>
  storeOf(strapi).set({ key: 'report', value: { ...report, heardAt: new Date().toISOString() } });
