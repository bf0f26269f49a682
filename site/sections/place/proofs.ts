import type { Source } from '@standort/model';

/** Something on a page that rests on sources, by its name for people. */
export interface Proven {
  name: string;
  sources: readonly Source[];
}

const identity = ({ url, title }: Source) => url ?? title;

/** Every source once, in the order of `all`, with the names of what it proves. */
export function withProofs(all: readonly Source[], proven: readonly Proven[]): (Source & { proves?: string })[] {
  const names = new Map<string, string[]>();
  for (const { name, sources } of proven)
    for (const source of sources) {
      const known = names.get(identity(source)) ?? [];
      if (!known.includes(name)) names.set(identity(source), [...known, name]);
    }
  const unique = new Map(
    [...all, ...proven.flatMap(({ sources }) => sources)].map((source) => [identity(source), source]),
  );
  return [...unique].map(([id, source]) => {
    const proves = names.get(id)?.join(', ');
    return proves ? { ...source, proves } : source;
  });
}
