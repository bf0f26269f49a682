import { areaDifference, areaOf, judge, overlapOf, regionOf, inEnglish, type Shape } from './geometry/index.ts';
import type { EntriesByType } from './check.ts';
import type { Position } from './parts/position.ts';
import type { Problem } from './problems.ts';
import type { Entry, TypeName } from './registry.ts';

/** How an entry is called in messages. */
type FileOf = (type: TypeName, key: string) => string;

/** Types whose entries have a place. */
const PLACED = ['municipality', 'place', 'commercial-site', 'company'] as const satisfies readonly TypeName[];

const positionOf = (entry: Entry<(typeof PLACED)[number]>): Position | undefined => entry.position;

/** Entries that lie outside the region of the settings, which no single entry can know. Pure. */
export function placeProblems(entries: EntriesByType, fileOf: FileOf): Problem[] {
  const [settings] = entries.settings.values();
  if (!settings) return [];
  const region = regionOf(settings.bounds);
  return PLACED.flatMap((type) =>
    [...entries[type].values()].flatMap((entry) => {
      const position = positionOf(entry);
      return (position ? judge(position.geometry, region).problems : []).map((problem) => ({
        file: fileOf(type, entry.key),
        path: 'position.geometry',
        message: `${inEnglish(problem)}.`,
      }));
    }),
  );
}

const metres = (value: number) => Math.round(value).toLocaleString('en-GB');

/** What may be meant, but should be looked at: areas that differ from the stated ones, sites over each other. Pure. */
export function placeWarnings(entries: EntriesByType, fileOf: FileOf): Problem[] {
  const drawn: { key: string; shape: Shape }[] = [];
  const warnings: Problem[] = [];
  for (const { key, position, totalArea } of entries['commercial-site'].values()) {
    if (!position || position.geometry.type === 'Point') continue;
    const shape = position.geometry;
    const warn = (message: string) =>
      warnings.push({ file: fileOf('commercial-site', key), path: 'position.geometry', message });
    const share = totalArea && areaDifference(totalArea, areaOf(shape));
    if (totalArea && share !== undefined)
      warn(
        `drawn are ${metres(areaOf(shape))} m², stated ${metres(totalArea.squareMetres)} m² (${share > 0 ? '+' : '−'}${(Math.abs(share) * 100).toFixed(1)} %). Check both.`,
      );
    for (const other of drawn) {
      const shared = overlapOf(shape, other.shape);
      if (shared) warn(`overlaps with commercial-site "${other.key}" on ${metres(shared)} m². Check both.`);
    }
    drawn.push({ key, shape });
  }
  return warnings;
}
