import type { Core } from '@strapi/strapi';
import type { TypeName } from '@standort/model';
import type { Reach } from '../access/reach.ts';
import { checkedTypes, publishedEntries } from './entries.ts';
import { duesOf, type CheckedEntry, type Due } from './due.ts';
import { daysOfMarks, markOf } from './marks.ts';
import { leavesOn, mayLeave, stageOf, type Deadlines, type Stage } from './schedule.ts';

/** Something that is, or soon will be, due, and how far things have come with it. */
export interface Watched {
  entry: CheckedEntry;
  due: Due;
  stage: Stage;
  /** Whether somebody was told of this stage, or the entry was taken off the site before. */
  isDone: boolean;
  /** The day it leaves the site if nobody checks; undefined = it does not. */
  leavesOn: string | undefined;
}

interface Candidate {
  entry: CheckedEntry;
  due: Due;
}

const STAGES: readonly Stage[] = ['lead', 'due', 'announced', 'last', 'gone'];

function earlier(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first < second ? first : second;
}

/** An announcement from before the entry was last published counts no longer: whoever published it has decided. Pure. */
export const announcement = (
  day: string | undefined,
  { publishedOn }: Pick<CheckedEntry, 'publishedOn'>,
): string | undefined => (day !== undefined && day >= publishedOn ? day : undefined);

function watched({ entry, due }: Candidate, marks: ReadonlyMap<string, string>, deadlines: Deadlines, today: string) {
  const dayOfMark = (stage: Stage) => marks.get(markOf(entry, due.dueOn, stage));
  const announcedOn = announcement(earlier(dayOfMark('announced'), dayOfMark('last')), entry);
  const stage = stageOf(due, announcedOn, deadlines, today);
  if (!stage) return [];
  // Whoever published it again after it was taken away has decided.
  const leaves = mayLeave(due) && dayOfMark('gone') === undefined;
  return [
    {
      entry,
      due,
      stage,
      isDone: dayOfMark(stage) !== undefined,
      leavesOn: leaves ? leavesOn(due.dueOn, announcedOn, deadlines, today) : undefined,
    },
  ];
}

/** Published entries of these types within reach of which something is due, or will be within the first reminder. */
export async function watch(
  strapi: Core.Strapi,
  reach: Pick<Reach, 'isAll' | 'own'>,
  deadlines: Deadlines,
  today: string,
  types: readonly TypeName[] = checkedTypes(strapi),
): Promise<Watched[]> {
  const candidates: Candidate[] = [];
  for (const type of types)
    for (const entry of await publishedEntries(strapi, type, reach))
      for (const due of duesOf(entry))
        if (stageOf(due, undefined, deadlines, today) !== undefined) candidates.push({ entry, due });
  const names = candidates.flatMap(({ entry, due }) => STAGES.map((stage) => markOf(entry, due.dueOn, stage)));
  const marks = await daysOfMarks(strapi, names);
  return candidates.flatMap((candidate) => watched(candidate, marks, deadlines, today));
}
