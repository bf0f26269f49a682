import type { Locale } from '@standort/model';
/** One example of a component, as data; the tests render each in all three languages. */
export interface Example {
  name: string;
  /** Folder and file, without `.astro`. */
  component: string;
  props: (locale: Locale) => Record<string, unknown>;
  slots?: Readonly<Record<string, string>>;
  /** Puts the markup where it belongs, e.g. a list item into a list. */
  within?: (html: string) => string;
}

export const TODAY = '2026-11-24';

export const SOURCES = [{ title: 'Sächsische Zeitung', url: 'https://example.org/artikel', accessedOn: '2026-11-23' }];

/** Words that exist in German only, to see the `lang` attribute. */
export const GERMAN_ONLY = { de: 'nahezu ausgelastet' };

/** Four municipalities with round numbers; names on purpose not those of the region. */
export const WHEELS = [
  { name: 'Nordheim', at: [13.5, 50.92], areaKm2: 87 },
  { name: 'Mittenwalde am Bach', at: [13.67, 50.89], areaKm2: 104 },
  { name: 'Ostdorf', at: [13.78, 50.85], areaKm2: 96 },
  { name: 'Südberg', at: [13.76, 50.765], areaKm2: 146 },
] as const;
