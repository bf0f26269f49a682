import type { BaseLayers } from '../../art/lines.ts';
import type { Ground } from './ground.ts';
import { decodeLabels } from './places.ts';
import stylesheet from './vendor.css?url';

/** Leaflet's rules; resolves when they apply. */
export function loadStyle(): Promise<void> {
  if (document.querySelector(`link[href="${stylesheet}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${stylesheet} could not be loaded.`)));
    document.head.append(link);
  });
}

/** What our own base map is drawn from: layers of the release, names from the page. */
export async function loadGround(host: HTMLElement): Promise<Ground> {
  const response = await fetch('/data/basemap.json');
  if (!response.ok) throw new Error(`/data/basemap.json: ${response.status}`);
  const layers = (await response.json()) as BaseLayers;
  const [beyond] = decodeLabels(host.dataset.beyond ?? '');
  return { layers, labels: decodeLabels(host.dataset.labels ?? ''), ...(beyond && { beyond }) };
}

/** Tiles of an archive, for the Leaflet adapter. */
export const loadTiles = async (url: string): Promise<unknown> => {
  const { tileLayer } = await import('./protomaps-adapter.ts');
  return tileLayer(url, {
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    lang: document.documentElement.lang,
  });
};
