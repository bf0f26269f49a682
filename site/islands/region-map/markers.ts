import { onDial } from '../../art/numbers.ts';
import type { Item } from '../finder/item.ts';
import { cluster } from './cluster.ts';
import type { AreaSpec, MarkerSpec } from './leaflet-adapter.ts';
import { project } from './mercator.ts';

/** An entry that has a place. */
export type Placed<T extends Item = Item> = T & { at: readonly [number, number] };
export const isPlaced = <T extends Item>(item: T): item is Placed<T> => item.at !== undefined;

/** Markers nearer to each other than this, in pixels, become one. */
export const CLUSTER_DISTANCE = 32;
/** Around an entry whose position is only approximate, metres. */
const APPROXIMATE_RADIUS = 900;
/** From this zoom on such a circle is large enough to say something about every entry. */
const CIRCLES_FROM = 12;
/** More ticks than this run into one another. */
const MOST_TICKS = 48;

/** One tick per entry around the number, each in the colour of what it stands for. */
export function clusterIcon(items: readonly Item[]): string {
  const ticks = items.slice(0, MOST_TICKS).map(({ layer, state }, k, all) => {
    const turn = k / all.length;
    const [x1, y1] = onDial(195, turn);
    const [x2, y2] = onDial(265, turn);
    return `<path class="tick ${layer} ${state}" d="M${x1} ${y1}L${x2} ${y2}"/>`;
  });
  return `<svg viewBox="-280-280 560 560" aria-hidden="true">${ticks.join('')}<circle class="hub" r="175"/></svg><b>${items.length}</b>`;
}

interface Wording {
  /** What a marker of several entries is called, e.g. "12 Einträge". */
  several: (count: number) => string;
  name: (item: Item) => string;
}

/** A marker and the entries it stands for. */
export interface EntryMarker<T extends Item> extends MarkerSpec {
  items: Placed<T>[];
}

/** The markers for these entries at this zoom, in the order of the list. */
export function markersOf<T extends Item>(
  items: readonly T[],
  zoom: number,
  chosen: string | undefined,
  words: Wording,
): EntryMarker<T>[] {
  const spots = items.filter(isPlaced).map((item) => {
    const [x, y] = project(item.at, zoom);
    return { item, x, y };
  });
  return cluster(spots, CLUSTER_DISTANCE, ({ key }) => key === chosen).map(({ items: group }) => {
    const [first] = group as [Placed<T>];
    const at = [
      group.reduce((sum, item) => sum + item.at[0], 0) / group.length,
      group.reduce((sum, item) => sum + item.at[1], 0) / group.length,
    ] as const;
    if (group.length > 1)
      return {
        id: `${first.key}+${group.length}`,
        at,
        items: group,
        className: 'marker cluster',
        html: clusterIcon(group),
        size: 48,
        title: words.several(group.length),
        rank: 1,
      };
    const on = first.key === chosen;
    return {
      id: first.key,
      at: first.at,
      items: group,
      className: ['marker', 'pin', first.layer, first.state, on && 'on'].filter(Boolean).join(' '),
      html: `<span>${first.number ?? ''}</span>`,
      size: 36,
      title: words.name(first),
      rank: on ? 2 : first.layer === 'places' ? 0 : 1,
    };
  });
}

/** Areas of the entries, and circles where a position is only approximate. */
export const areasOf = (items: readonly Item[], zoom: number, chosen: string | undefined): AreaSpec[] =>
  items.flatMap((item): AreaSpec[] => {
    const on = item.key === chosen;
    if (item.geometry)
      return [{ className: `site-area ${item.state}${on ? ' on' : ''}`, shape: { geometry: item.geometry } }];
    if (!item.at || !item.approximate || item.layer !== 'sites' || (!on && zoom < CIRCLES_FROM)) return [];
    return [{ className: `approximate${on ? ' on' : ''}`, shape: { at: item.at, radius: APPROXIMATE_RADIUS } }];
  });

/** Whether coming closer, up to this zoom, would take a group apart. */
export function canSeparate(items: readonly Placed[], zoom: number): boolean {
  const spots = items.map((item) => {
    const [x, y] = project(item.at, zoom);
    return { item, x, y };
  });
  return cluster(spots, CLUSTER_DISTANCE).length > 1;
}
