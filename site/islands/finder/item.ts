/** What the map and the filters know of a list entry: the `data-*` attributes of its `<li>`. */
export interface Item {
  key: string;
  /** Group of entries: `sites`, `employers`, … */
  layer: string;
  /** Key of the municipality; empty where it lies outside of the region. */
  municipality: string;
  /** `free`, `plan`, `use`, `full`, or empty. */
  state: string;
  /** Size class, or empty where sizes mean nothing. */
  size: string;
  /** Words for people: name, place, kind. Searched by the text filter. */
  text: string;
  /** [longitude, latitude] in degrees; absent where the place is not documented. */
  at?: readonly [number, number];
  /** GeoJSON polygon or multipolygon in place of a point. */
  geometry?: string;
  /** Where it lies is known only roughly. */
  approximate: boolean;
  /** Number shown in the list and on the marker. */
  number?: number;
}

const coordinate = (value: string | undefined): number | undefined => {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
};

/** Reads an entry from the attributes of its row (`dataset`) and the words in it. */
export function itemOf(data: Readonly<Record<string, string | undefined>>, text: string): Item {
  const lon = coordinate(data.lon);
  const lat = coordinate(data.lat);
  const number = coordinate(data.number);
  return {
    key: data.key ?? '',
    layer: data.layer ?? '',
    municipality: data.municipality ?? '',
    state: data.state ?? '',
    size: data.size ?? '',
    text: text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim(),
    approximate: data.precision !== undefined && data.precision !== 'parcel',
    ...(lon !== undefined && lat !== undefined && { at: [lon, lat] as const }),
    ...(data.geometry && { geometry: data.geometry }),
    ...(number !== undefined && { number }),
  };
}
