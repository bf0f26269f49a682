import { derived, list } from './context.ts';

/** Names of the municipalities by key. */
export const townNames = (): Readonly<Record<string, string>> =>
  derived('town-names', () => Object.fromEntries(list('municipality').map(({ key, name }) => [key, name])));
