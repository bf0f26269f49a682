import type { Core } from '@strapi/strapi';
import { people, type Person } from '../access/people.ts';
import { DONE, once } from '../background/once.ts';
import type { Chore } from '../background/chore.ts';
import { EVERYTHING } from '../access/reach.ts';
import { dayOf } from '../clock.ts';
import { post } from '../mail/outbox.ts';
import { currentEnvironment } from '../settings/environment.ts';
import { withNames } from '../start-page/rows.ts';
import { changingContent } from '../strapi/locks.ts';
import { queryOf } from '../strapi/types.ts';
import { hourOf } from './days.ts';
import { deadlinesOf } from './deadlines.ts';
import { duesOf, type CheckedEntry, type Due } from './due.ts';
import { publishedEntries } from './entries.ts';
import { letterOf, type Item } from './letters.ts';
import { daysOfMarks, markOf } from './marks.ts';
import { askedAbout } from './recipients.ts';
import type { Deadlines, Stage } from './schedule.ts';
import { watch, type Watched } from './watch.ts';
import { lapse, lapsedEntries } from './lapsed-entries.ts';

/** From this hour of the day on; nobody reads mail at night. */
const BEGINS_AT = 6;

const adminPage = (path: string): string => currentEnvironment().adminUrl + path;

/** Whether nobody has changed that since it was looked at. */
const isStillDue = async (strapi: Core.Strapi, { entry, due }: Watched): Promise<boolean> =>
  (await publishedEntries(strapi, entry.type, EVERYTHING, entry.documentId)).some((now) =>
    duesOf(now).some(({ dueOn, reason }) => dueOn === due.dueOn && reason === due.reason),
  );

/** Takes away what nobody checked. One that cannot be taken away is tried again tomorrow and holds up none of the others. */
async function takeAway(strapi: Core.Strapi, deadlines: Deadlines, day: string): Promise<void> {
  const watched = await watch(strapi, EVERYTHING, deadlines, day);
  for (const one of watched) {
    const { entry, due, stage, isDone } = one;
    if (stage !== 'gone' || isDone) continue;
    const work = () => lapse(strapi, entry.type, entry.documentId, { dueOn: due.dueOn, day });
    const mark = markOf(entry, due.dueOn, 'gone');
    try {
      await changingContent(strapi, async () => (await isStillDue(strapi, one)) && (await once(strapi, mark, work)));
    } catch (error) {
      strapi.log.error(`Frist: ${entry.type} ${entry.documentId} bleibt auf der Website. ${String(error)}`);
    }
  }
}

/** Something to be told, and the mark that says it was. */
interface News {
  entry: Pick<CheckedEntry, 'type' | 'documentId' | 'municipalityCode'>;
  due: Due;
  stage: Stage;
  leavesOn?: string | undefined;
  mark: string;
}

const newsOf = ({ entry, due, stage, leavesOn }: Watched): News => ({
  entry,
  due,
  stage,
  ...((stage === 'announced' || stage === 'last') && { leavesOn }),
  mark: markOf(entry, due.dueOn, stage),
});

/** What is off the site and nobody was told of. */
async function goneNews(strapi: Core.Strapi): Promise<News[]> {
  const all = (await lapsedEntries(strapi, EVERYTHING)).map(({ type, documentId, municipalityCode, dueOn }): News => {
    const entry = { type, documentId, municipalityCode };
    const due: Due = { dueOn, reason: 'stated' };
    return { entry, due, stage: 'gone', mark: markOf(entry, dueOn, 'told') };
  });
  const told = await daysOfMarks(
    strapi,
    all.map(({ mark }) => mark),
  );
  return all.filter(({ mark }) => !told.has(mark));
}

/** What one person is told of one stage. */
interface Parcel {
  email: string;
  stage: Stage;
  items: Item[];
}

async function parcels(strapi: Core.Strapi, news: readonly News[], all: readonly Person[]): Promise<Parcel[]> {
  const named = await withNames(
    strapi,
    news.map((one) => ({ ...one, type: one.entry.type, documentId: one.entry.documentId })),
  );
  const found = new Map<string, Parcel>();
  for (const { entry, stage, due, leavesOn, kind, title, municipality, form } of named)
    for (const { email } of askedAbout(entry, all)) {
      const parcel = found.get(`${stage} ${email}`) ?? { email, stage, items: [] };
      parcel.items.push({ kind, title, municipality, due, leavesOn, form: adminPage(form) });
      found.set(`${stage} ${email}`, parcel);
    }
  return [...found.values()];
}

/** Writes the day's letters and notes for each entry what was told. What nobody can be told stays untold, and so stays public. */
async function tell(strapi: Core.Strapi, news: readonly News[], day: string): Promise<void> {
  const all = await people(strapi);
  const told = news.filter(({ entry }) => askedAbout(entry, all).length);
  for (const { email, stage, items } of await parcels(strapi, told, all)) {
    items.sort((a, b) => a.due.dueOn.localeCompare(b.due.dueOn) || a.title.localeCompare(b.title, 'de'));
    const letter = letterOf(stage, items, adminPage('/upkeep/pruefungen'));
    await post(strapi, { mark: `check/${day}/${stage}/${email}`, to: email, ...letter });
  }
  for (const { mark } of told) await once(strapi, mark, () => Promise.resolve());
}

/** Once a day: takes away what nobody checked in time, then tells everybody what is new, in one letter per kind. */
export const remind: Chore = {
  name: 'An Prüfungen erinnern',
  async run(strapi, now) {
    if (hourOf(now) < BEGINS_AT) return;
    const day = dayOf(now);
    const mark = `check/${day}`;
    if (await queryOf(strapi, DONE).findOne({ where: { mark } })) return;
    const deadlines = await deadlinesOf(strapi);
    await takeAway(strapi, deadlines, day);
    await once(strapi, mark, async () => {
      const watched = await watch(strapi, EVERYTHING, deadlines, day);
      const news = watched.filter(({ stage, isDone }) => stage !== 'gone' && !isDone).map(newsOf);
      await tell(strapi, [...(await goneNews(strapi)), ...news], day);
    });
  },
};
