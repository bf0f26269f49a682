/** FNV-1a, 32 bit. The only source of variation besides an entry's data. */
export const hash = (text: string): number => {
  let value = 2166136261;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16777619);
  return value >>> 0;
};

/** Picks from a list by a seed; `salt` gives independent picks from the same seed. */
export function pick<T>(seed: string, list: readonly [T, ...T[]], salt = ''): T {
  return list[hash(seed + salt) % list.length] ?? list[0];
}

/** Gives the ids of one drawing, one after the other. */
export type Ids = () => string;

/**
 * Ids for one drawing. They depend on what is drawn (`parameters`) and where (`scope`), never on
 * what was drawn before: the same drawing has the same bytes whatever the order of rendering, and
 * two drawings on one page do not clash. Give `scope` when one drawing stands on a page twice.
 */
export function idsFor(parameters: unknown, scope = ''): Ids {
  const prefix = `g${hash(JSON.stringify([parameters, scope])).toString(36)}`;
  let next = 0;
  return () => prefix + (next++).toString(36);
}
