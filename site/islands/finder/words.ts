/** Words of the interface an island needs while it runs; they come as JSON in `data-words`. */
export type IslandWords = Readonly<Record<string, string>>;

export const wordsIn = (json: string | undefined): IslandWords => JSON.parse(json ?? '{}') as IslandWords;

/** A word with `{name}` filled in. @throws if it is not there, so that no test misses it */
export function word(words: IslandWords, name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = words[name];
  if (text === undefined) throw new Error(`The island has no word "${name}". Add it to its data-words.`);
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** The form of `name` that this language uses with `count`: `name.one`, `name.few` or `name.other`. */
export function pluralWord(
  words: IslandWords,
  name: string,
  count: number,
  locale: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = `${name}.${new Intl.PluralRules(locale).select(count)}`;
  return word(words, form in words ? form : `${name}.other`, {
    count: new Intl.NumberFormat(locale).format(count),
    ...values,
  });
}
