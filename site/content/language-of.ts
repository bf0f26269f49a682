import type { Entry, Locale } from '@standort/model';
import { entry, single } from './context.ts';
import { localised } from './localised.ts';
import type { View } from './view.ts';

/** Which language the words of a page really have, and since when German is newer. */
export interface PageLanguage {
  lang: Locale;
  germanChangedOn?: string;
}

type WithBlocks = Parameters<typeof localised>[0];

/** What a page shows the words of: its entry, else the entry that gives its route words. */
const wordsEntry = ({ route }: Pick<View, 'route'>, shown: Entry | undefined): Entry | undefined =>
  shown ?? (route === 'home' ? single('homepage') : entry('page', route));

/** @param shown the entry whose page it is */
export function languageOf(view: Pick<View, 'route' | 'locale'>, shown?: Entry): PageLanguage {
  const found = wordsEntry(view, shown);
  if (!found || !('de' in found)) return { lang: view.locale };
  const words: PageLanguage = localised(found as WithBlocks, view.locale);
  return { lang: words.lang, germanChangedOn: words.germanChangedOn };
}
