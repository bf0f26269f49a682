import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { areOwn } from '../access/rows.ts';
import type { Deadline, Span } from '../timing/deadline.ts';
import { publicStories, standing } from './expire.ts';

/** For the calendar, and for those who may see the register: stories of which a consent ends. Nothing of whom it is. */
export async function comingEnds(strapi: Core.Strapi, reach: Reach, { from, until }: Span): Promise<Deadline[]> {
  if (!reach.may('job-story', 'read')) return [];
  const stories = (await publicStories(strapi)).filter((rows) => reach.isAll || areOwn(reach, rows));
  return stories.flatMap((rows) => {
    const ends = standing(rows).flatMap(({ validUntil, withdrawnOn }) =>
      validUntil && !withdrawnOn ? validUntil : [],
    );
    const days = new Set(ends.filter((day) => day >= from && day <= until));
    const documentId = rows[0]?.documentId ?? '';
    return [...days].map((day): Deadline => ({ brings: 'consent', type: 'job-story', documentId, day, figure: null }));
  });
}
