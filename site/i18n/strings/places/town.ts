import type { Strings } from '../../types.ts';

/** Words of the municipalities' pages and of what all places share. */
export default {
  'place.counted': { de: 'gezählt im Verzeichnis', en: 'counted in the directory', cs: 'spočítáno v adresáři' },
  'place.tradeTaxOf': { de: 'Gewerbesteuer {town}', en: 'Trade tax {town}', cs: 'Živnostenská daň {town}' },
  'place.openMap': { de: 'In der großen Karte zeigen', en: 'Show on the large map', cs: 'Ukázat na velké mapě' },
  'place.website': { de: 'Zur Website des Rathauses', en: 'Town hall website', cs: 'Web radnice' },
} as const satisfies Strings;
