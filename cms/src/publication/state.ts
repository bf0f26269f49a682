import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { wake } from '../feed/feed.ts';

/** The wish to hold the site at a release; `id: null` = it follows. */
export interface Hold {
  id: string | null;
  /** Counts the wishes, so that each is carried out once. */
  order: number;
}

const RELEASE = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  sequence: z.int(),
  rendered: z.int(),
  duration: z.number(),
  changes: z.array(z.string()),
});

/** How the publisher fares, as it tells after every release and every failure. */
export const REPORT = z.object({
  /** Position of the feed that is live. */
  sequence: z.int(),
  release: z.string().optional(),
  held: z.string().optional(),
  releases: z.array(RELEASE),
  failure: z.object({ message: z.string(), entry: z.string().optional() }).optional(),
});
export type Report = z.infer<typeof REPORT>;

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'publication' });

export const holdOf = async (strapi: Core.Strapi): Promise<Hold> =>
  ((await storeOf(strapi).get({ key: 'hold' })) as Hold | null) ?? { id: null, order: 0 };

/** Notes the wish; the publisher hears of it at once. */
export async function wishHold(strapi: Core.Strapi, id: string | null): Promise<Hold> {
  const hold = { id, order: Date.now() };
  await storeOf(strapi).set({ key: 'hold', value: hold });
  wake();
  return hold;
}

/** The last report and when it came; undefined before the first. */
export const reportOf = async (strapi: Core.Strapi): Promise<(Report & { heardAt: string }) | undefined> =>
  ((await storeOf(strapi).get({ key: 'report' })) as (Report & { heardAt: string }) | null) ?? undefined;

export const keepReport = (strapi: Core.Strapi, report: Report): Promise<void> =>
  storeOf(strapi).set({ key: 'report', value: { ...report, heardAt: new Date().toISOString() } });
