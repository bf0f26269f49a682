/** A name on the base map. */
export interface Label {
  name: string;
  at: readonly [number, number];
  kind: 'town' | 'place' | 'out' | 'peak';
  /** Lower rank is placed first. */
  rank: number;
}

const KINDS: readonly Label['kind'][] = ['town', 'place', 'out', 'peak'];
const isKind = (value: string | undefined): value is Label['kind'] => KINDS.some((kind) => kind === value);

/** Names in one line of text, for an attribute: `Geising|13.7911|50.7591|place|2;…`. */
export const encodeLabels = (labels: readonly Label[]): string =>
  labels.map(({ name, at, kind, rank }) => [name.replaceAll(/[|;]/g, ' '), ...at, kind, rank].join('|')).join(';');

/** The inverse of {@link encodeLabels}; what cannot be read is left out. */
export const decodeLabels = (text: string): Label[] =>
  text.split(';').flatMap((part) => {
    const [name, lon, lat, kind, rank] = part.split('|');
    if (!name || !isKind(kind)) return [];
    return [{ name, at: [Number(lon), Number(lat)] as const, kind, rank: Number(rank) }];
  });
