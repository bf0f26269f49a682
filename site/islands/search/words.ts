import type { SearchKind } from '../../content/search.ts';

/** What the island says; comes as JSON in a data attribute, so that no language is bundled. */
export interface SearchWords {
  locale: string;
  /** Plural forms with `{count}` and `{query}`. */
  results: Readonly<Record<string, string>>;
  /** With `{query}`. */
  none: string;
  loading: string;
  failed: string;
  groupsLabel: string;
  groups: Readonly<Record<SearchKind, string>>;
}

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** "12 Treffer für „dreh“", in the right number. */
export function resultText(words: SearchWords, count: number, query: string): string {
  if (count === 0) return fill(words.none, { query });
  const form = new Intl.PluralRules(words.locale).select(count);
  return fill(words.results[form] ?? words.results.other ?? '', {
    count: new Intl.NumberFormat(words.locale).format(count),
    query,
  });
}
