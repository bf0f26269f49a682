/** Values of a gauge, smallest first; equal values share a row and their names are joined. */
export function gaugeRows(values: readonly { name: string; value: number }[]): { value: number; names: string }[] {
  const rows = new Map<number, string[]>();
  for (const { name, value } of values) rows.set(value, [...(rows.get(value) ?? []), name]);
  return [...rows].sort(([a], [b]) => a - b).map(([value, names]) => ({ value, names: names.join(', ') }));
}
