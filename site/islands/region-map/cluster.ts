/** Something at a place on the screen, in pixels. */
export interface Spot<T> {
  item: T;
  x: number;
  y: number;
}

/** Spots that would touch, drawn as one marker in their middle. */
export interface Cluster<T> {
  items: T[];
  x: number;
  y: number;
}

/** A cluster in the making; x, y is where it was started. */
interface Group<T> extends Cluster<T> {
  sumX: number;
  sumY: number;
}

/**
 * Groups spots closer than `distance` pixels: each joins the nearest group that is near enough, or
 * starts one. Groups are looked up by grid cell, so the effort grows with the number of spots only.
 * The result depends on the order of the spots, which is the order of the list.
 * @param alone never grouped, e.g. the chosen entry
 */
export function cluster<T>(
  spots: readonly Spot<T>[],
  distance: number,
  alone: (item: T) => boolean = () => false,
): Cluster<T>[] {
  const groups: Group<T>[] = [];
  const cells = new Map<string, Group<T>[]>();
  const cellOf = (value: number) => Math.floor(value / distance);
  const near = (x: number, y: number) => {
    let best: { group: Group<T>; d: number } | undefined;
    for (let column = cellOf(x) - 1; column <= cellOf(x) + 1; column++)
      for (let row = cellOf(y) - 1; row <= cellOf(y) + 1; row++)
        for (const group of cells.get(`${column}/${row}`) ?? []) {
          const d = Math.hypot(group.x - x, group.y - y);
          if (d < distance && (!best || d < best.d)) best = { group, d };
        }
    return best?.group;
  };
  for (const { item, x, y } of spots) {
    const single = alone(item);
    const group = single ? undefined : near(x, y);
    if (group) {
      group.items.push(item);
      group.sumX += x;
      group.sumY += y;
      continue;
    }
    const started = { items: [item], x, y, sumX: x, sumY: y };
    groups.push(started);
    if (single) continue;
    const cell = `${cellOf(x)}/${cellOf(y)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), started]);
  }
  return groups.map(({ items, sumX, sumY }) => ({ items, x: sumX / items.length, y: sumY / items.length }));
}
