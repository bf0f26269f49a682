import type { Withdrawal } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { today } from '../clock.ts';
import { queryOf } from '../strapi/types.ts';
import { stateOf } from './record.ts';
import { storyRows, WITHDRAWAL } from './stories.ts';

/** Every consent that has ended, for the publisher. Private is who ended it and why. */
export async function withdrawalsOf(strapi: Core.Strapi): Promise<Withdrawal[]> {
  const select = ['storyKey', 'sequence', 'at'];
  const rows = await queryOf(strapi, WITHDRAWAL).findMany({ select, orderBy: { sequence: 'asc' } });
  return rows.map(({ storyKey, sequence, at }) => ({
    story: String(storyKey),
    sequence: Number(sequence),
    at: new Date(at as string | Date).toISOString(),
  }));
}

/** Whether the draft of a story shows somebody who no longer consents. */
export async function isBarred(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const rows = await storyRows(strapi, { documentId, portrayed: true, publishedAt: { $null: true } });
  const day = today();
  return rows.some(({ consents }) =>
    consents.some((consent) => ['expired', 'withdrawn'].includes(stateOf(consent, day).is)),
  );
}
