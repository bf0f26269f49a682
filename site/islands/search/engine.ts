import MiniSearch from 'minisearch';
import { fold } from '../finder/filter.ts';
import type { SearchRecord } from '../../content/search.ts';

/** Umlauts as people type them without an umlaut key: "Glashuette". */
const spelledOut = (term: string) =>
  fold(term.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));

/** A word in the forms it is found by. */
export const formsOf = (term: string): string[] => [...new Set([fold(term), spelledOut(term)])].filter(Boolean);

export interface Engine {
  /** Best first; every word must occur, at its beginning, in the middle of a compound, or nearly so. */
  find(query: string): SearchRecord[];
}

interface Indexed {
  id: number;
  title: string;
  text: string;
  words: string;
}

const clean = (text: string) => text.replaceAll('\u00AD', '');

/** Index over the records of one language, built in the browser. */
export function createEngine(records: readonly SearchRecord[]): Engine {
  const index = new MiniSearch<Indexed>({
    fields: ['title', 'words', 'text'],
    processTerm: (term) => formsOf(clean(term)),
  });
  index.addAll(records.map(({ title, text, words }, id) => ({ id, title, text, words })));
  const haystacks = records.map(({ title, text, words }) => fold(clean(`${title} ${words} ${text}`)));

  const byIndex = (query: string, fuzzy: boolean): number[] =>
    index
      .search(query, {
        prefix: true,
        fuzzy: fuzzy ? (term) => (term.length > 4 ? 0.2 : false) : false,
        combineWith: 'AND',
        boost: { title: 3, words: 2 },
        processTerm: (term) => fold(clean(term)),
      })
      .map(({ id }) => id as number);

  /** Parts of compounds: "mechanik" in "Zerspanungsmechanikerin". */
  const byPart = (query: string): number[] => {
    const parts = fold(query).split(/\s+/).filter(Boolean);
    return parts.some((part) => part.length < 3)
      ? []
      : haystacks.flatMap((text, id) => (parts.every((part) => text.includes(part)) ? [id] : []));
  };

  return {
    find(query) {
      if (fold(query) === '') return [];
      const exact = [...byIndex(query, false), ...byPart(query)];
      const ids = exact.length > 0 ? exact : byIndex(query, true);
      return [...new Set(ids)].flatMap((id) => records[id] ?? []);
    },
  };
}
