import type { Locale, TypeName } from '@standort/model';
import { t, type StringKey } from '../i18n/t.ts';
import { list } from './context.ts';
import { hrefOf, localised } from './localised.ts';

/** One thing that can be found. */
export interface SearchRecord {
  href: string;
  title: string;
  kind: string;
  text: string;
}

interface Source {
  type: Exclude<TypeName, 'contact' | 'organisation' | 'place' | 'event' | 'page' | 'homepage' | 'settings'>;
  kind: StringKey;
}
const SOURCES: readonly Source[] = [
  { type: 'commercial-site', kind: 'kind.site' },
  { type: 'company', kind: 'kind.employer' },
  { type: 'job-story', kind: 'kind.story' },
  { type: 'industry', kind: 'kind.industry' },
  { type: 'location-factor', kind: 'kind.factor' },
  { type: 'municipality', kind: 'kind.municipality' },
  { type: 'article', kind: 'kind.article' },
];

interface Findable {
  title?: string;
  summary?: string;
  lead?: string;
  occupation?: string;
}

/** Everything that can be found in one language, by kind, then by title. */
export const searchRecords = (locale: Locale): SearchRecord[] =>
  SOURCES.flatMap(({ type, kind }) =>
    list(type)
      .map((entry) => {
        const words = localised(entry as never, locale) as unknown as Findable;
        const extra = entry as { name?: string; locality?: string };
        return {
          href: hrefOf(type, entry as never, locale),
          title: words.title ?? extra.name ?? '',
          kind: t(locale, kind),
          text: [words.summary ?? words.lead, words.occupation, extra.locality].filter(Boolean).join(' · '),
        };
      })
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
  );
