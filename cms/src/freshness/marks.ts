import type { Core } from '@strapi/strapi';
import { DONE } from '../background/once.ts';
import { dayOf } from '../clock.ts';
import { queryOf } from '../strapi/types.ts';
import type { CheckedEntry } from './due.ts';
import type { Stage } from './schedule.ts';

type Entry = Pick<CheckedEntry, 'type' | 'documentId'>;

/** Names for good that somebody was told of a stage; `gone`: that the entry was taken off the site, `told`: that they know. */
export const markOf = ({ type, documentId }: Entry, dueOn: string, stage: Stage | 'told'): string =>
  `check/${type}/${documentId}/${dueOn}/${stage}`;

/** So many marks are asked for at once; databases bound the length of a question. */
const AT_ONCE = 1000;

/** Which of these marks there are, with the day they were made. */
export async function daysOfMarks(strapi: Core.Strapi, marks: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < marks.length; from += AT_ONCE) {
    const where = { mark: { $in: marks.slice(from, from + AT_ONCE) } };
    for (const { mark, at } of await queryOf(strapi, DONE).findMany({ where, select: ['mark', 'at'] }))
      found.set(String(mark), dayOf(new Date(at as string)));
  }
  return found;
}
