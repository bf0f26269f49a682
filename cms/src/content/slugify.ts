const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Text → lower-case letters, digits and single hyphens: "Gewerbegebiet Süd" → `gewerbegebiet-sued`. */
export const slugify = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** What keys and addresses are made from: the first title or name that says anything; `undefined` if none does. */
export const slugOf = (...written: readonly Record<string, unknown>[]): string | undefined =>
  written
    .flatMap(({ title, name }) => [title, name])
    .filter((value) => typeof value === 'string')
    .map(slugify)
    .find((word) => word !== '');

/** `name`, or `name-2`, `name-3`, … until it is free. */
export async function firstFree(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}-${n}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}
