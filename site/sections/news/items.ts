import type { Article, Event, Locale, Source } from '@standort/model';
import { sourceName } from '../../components/text.ts';
import { hrefOf, localised } from '../../content/localised.ts';

export const newestFirst = (a: Article, b: Article): number =>
  b.publishedOn.localeCompare(a.publishedOn) || a.key.localeCompare(b.key, 'en');

/** One source a publisher, in their order. */
const firstOfEach = (sources: readonly Source[]): Source[] =>
  [...new Map([...sources].reverse().map((source) => [sourceName(source), source])).values()].reverse();

/** An article as a row of NewsList.astro. */
export function articleItem(article: Article, locale: Locale) {
  const { title, summary, lang } = localised(article, locale);
  return {
    date: article.publishedOn,
    title,
    text: summary,
    href: hrefOf('article', article, locale),
    lang: lang === locale ? undefined : lang,
    sources: firstOfEach(article.sources).slice(0, 2),
    sample: article.sample,
  };
}

/** An event as a row of NewsList.astro; it has no page of its own. */
export function eventItem(event: Event, locale: Locale) {
  const { title, summary, lang } = localised(event, locale);
  return {
    date: event.startsOn,
    title,
    text: [[event.startsAt, event.location].filter(Boolean).join(', '), summary].join('. '),
    href: event.website,
    lang: lang === locale ? undefined : lang,
    sample: event.sample,
  };
}
