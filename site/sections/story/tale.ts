import type { JobStory, Locale } from '@standort/model';
import { entry } from '../../content/context.ts';
import { hrefOf, localised } from '../../content/localised.ts';
import { photoOf } from '../../content/photo.ts';
import { monthOf } from '../../i18n/format.ts';
import { storyChoices } from '../employer/training.ts';

/** Month in which a story's words were written; the brass index stands there. */
export const monthWritten = (on: string | undefined): number | undefined =>
  on === undefined ? undefined : monthOf(on);

/** A story as a card of Tales.astro. */
export function taleOf(story: JobStory, locale: Locale) {
  const { title, occupation, lang, textOrigin } = localised(story, locale);
  return {
    key: story.key,
    href: hrefOf('job-story', story, locale),
    title,
    lang: lang === locale ? undefined : lang,
    occupation,
    kldb: story.kldb,
    month: monthWritten(textOrigin.on),
    sample: story.sample,
    picture: photoOf(story.pictures[0]),
  };
}

/** Stories of trades most firms are known to train stand first; then by key, so the order never wavers. */
export const byFirms = (a: JobStory, b: JobStory): number =>
  b.companies.length - a.companies.length || a.key.localeCompare(b.key, 'en');

/** Two stories from different fields of work (KldB main group), so that a page shows more than one kind of hand. */
export function twoFields(stories: readonly JobStory[]): JobStory[] {
  const field = ({ kldb }: JobStory) => kldb?.slice(0, 2);
  const first = stories[0];
  if (!first) return [];
  const second = stories.find((story) => field(story) !== field(first)) ?? stories[1];
  return second ? [first, second] : [first];
}

/** The story after this one in the order of keys; the last is followed by the first. */
export function nextOf(story: JobStory): JobStory | undefined {
  const others = storyChoices().filter(({ key }) => key !== story.key);
  const next = others.find(({ key }) => key > story.key) ?? others[0];
  return next && entry('job-story', next.key);
}
