import { leafletLayer } from 'protomaps-leaflet';

// The only file that knows protomaps-leaflet. It needs the global `L`, which Leaflet sets when it is loaded.

/**
 * Vector tiles from a PMTiles archive of our own, drawn in the browser.
 * @param url address of the archive, ending in `.pmtiles`
 * @returns a layer for the Leaflet adapter
 */
export const tileLayer = (url: string, { dark, lang }: { dark: boolean; lang: string }): unknown =>
  leafletLayer({ url, flavor: dark ? 'dark' : 'light', lang, attribution: '' });
