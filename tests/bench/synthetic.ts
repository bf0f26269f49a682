import { LOCALES, TYPES, type CommercialSite, type EntriesByType } from '@standort/model';
import { randomNumbers } from '../support/random-edits.ts';

/** Words for texts of a plausible length; what they say does not matter. */
const WORDS =
  'Fläche Halle Straße Anschluss Ort Betrieb Plan Gemeinde Wasser Strom Stand Größe Lage Nachbar Frage Antwort'.split(
    ' ',
  );

/**
 * The real content with `count` commercial sites instead of its own: copies of the real ones, spread over the
 * municipalities, each with a name, an address and texts of its own. Always the same for one count.
 */
export function withSites(entries: EntriesByType, count: number): EntriesByType {
  const random = randomNumbers(count);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const patterns = [...entries['commercial-site'].values()];
  const towns = [...entries.municipality.keys()];
  const text = (length: number) => Array.from({ length }, () => pick(WORDS)).join(' ');
  const sites = new Map<string, CommercialSite>();
  for (let k = 0; k < count; k++) {
    const site = structuredClone(patterns[k % patterns.length]) as CommercialSite;
    site.key = `probe-${k}`;
    site.municipality = pick(towns);
    if (site.totalArea) site.totalArea.squareMetres = Math.round(1000 + random() * 100_000);
    for (const locale of LOCALES) {
      const block: CommercialSite['de'] = site[locale] ?? structuredClone(site.de);
      site[locale] = block;
      Object.assign(block, {
        slug: `probe-${k}`,
        title: `Probe ${k} ${pick(WORDS)}`,
        summary: text(14),
        body: text(120),
      });
      block.formerSlugs = [];
    }
    sites.set(site.key, TYPES['commercial-site'].parse(site));
  }
  return { ...entries, 'commercial-site': sites };
}
