import { FACETS, type Facet, type Filter } from './filter.ts';

/** Centre and zoom of the map. */
export interface MapView {
  zoom: number;
  lat: number;
  lon: number;
}

/** Names in the address, the same in all languages so that a link survives the language switch. */
const NAMES: Readonly<Record<Facet | 'text' | 'view' | 'selected', string>> = {
  layer: 'ebene',
  municipality: 'gemeinde',
  state: 'zustand',
  size: 'groesse',
  text: 'q',
  view: 'karte',
  selected: 'auswahl',
};

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value) => b.includes(value));
const TOKEN = /^[a-z0-9-]+$/i;

/** The filter an address stands for, `start` where it says nothing. Values that are not `known` are left out. */
export function filterOf(
  params: URLSearchParams,
  start: Filter,
  known: (facet: Facet, value: string) => boolean,
): Filter {
  const chosen = (facet: Facet): readonly string[] => {
    const value = params.get(NAMES[facet]);
    if (value === null) return start[facet];
    return [...new Set(value.split(',').filter((token) => TOKEN.test(token) && known(facet, token)))];
  };
  return {
    layer: chosen('layer'),
    municipality: chosen('municipality'),
    state: chosen('state'),
    size: chosen('size'),
    text: params.get(NAMES.text)?.slice(0, 100) ?? start.text,
  };
}

/** The parameters with this filter in them, as far as it differs from `start`; all others stay. */
export function withFilter(params: URLSearchParams, filter: Filter, start: Filter): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const facet of FACETS) {
    if (same(filter[facet], start[facet])) next.delete(NAMES[facet]);
    else next.set(NAMES[facet], filter[facet].join(','));
  }
  const text = filter.text.trim();
  if (text) next.set(NAMES.text, text);
  else next.delete(NAMES.text);
  return next;
}

/** `11.25/50.85/13.7` → view, or undefined for anything that is none. */
export function viewIn(params: URLSearchParams): MapView | undefined {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(
    params.get(NAMES.view) ?? '',
  );
  if (!match) return undefined;
  const [zoom, lat, lon] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return lat >= -85 && lat <= 85 && lon >= -180 && lon <= 180 && zoom <= 22 ? { zoom, lat, lon } : undefined;
}

const rounded = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** The parameters with this view of the map, or without one. */
export function withView(params: URLSearchParams, view: MapView | undefined): URLSearchParams {
  const next = new URLSearchParams(params);
  if (view) next.set(NAMES.view, [rounded(view.zoom, 2), rounded(view.lat, 4), rounded(view.lon, 4)].join('/'));
  else next.delete(NAMES.view);
  return next;
}

export const selectedIn = (params: URLSearchParams): string | undefined => params.get(NAMES.selected) ?? undefined;

export function withSelected(params: URLSearchParams, key: string | undefined): URLSearchParams {
  const next = new URLSearchParams(params);
  if (key) next.set(NAMES.selected, key);
  else next.delete(NAMES.selected);
  return next;
}

/** Readable query: commas and slashes stay what they are. */
export function queryOf(params: URLSearchParams): string {
  const query = params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return query ? `?${query}` : '';
}
