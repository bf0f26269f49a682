import type { Data } from '../../src/strapi/types.ts';

const source = { title: 'Beispielquelle', url: 'https://example.org/quelle', accessedOn: '2026-11-24' };

/** Sites that do not exist, with everything a table has to carry. */
export const SAMPLE_SITES: readonly Data[] = [
  {
    key: 'probe-nord',
    municipalityCode: 'altenberg',
    confirmation: { status: 'confirmed', on: '2026-12-31', by: 'Bauamt' },
    sample: true,
    municipality: 'altenberg',
    locality: 'Probedorf',
    kind: 'plot',
    offerStatus: 'free',
    statusText: { de: 'frei; sofort, mit „Anführung“', en: 'free' },
    statusAsOf: '2026-08',
    position: {
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [13.75, 50.76],
            [13.76, 50.76],
            [13.76, 50.77],
            [13.75, 50.77],
            [13.75, 50.76],
          ],
        ],
      },
      precision: 'approximate',
      source: 'Erfunden',
    },
    totalArea: { squareMetres: 12500.5, qualifier: 'about', asOf: '2024', sources: [source] },
    availableArea: { squareMetres: 5000, squareMetresTo: 7500, asOf: '2023-10/2024-02', sources: [source] },
    divisible: true,
    zoning: ['GE', 'MI'],
    planStatus: { de: 'Bebauungsplan in Kraft' },
    readiness: 4,
    utilities: [
      { kind: 'power', text: { de: 'liegt an' }, megawatts: 1.5, asOf: '2024-Q3', sources: [source, source] },
    ],
    roads: ['B 170', 'S 184'],
    facts: [
      { text: { de: 'Erste Zeile.\n\nZweite Zeile.' }, asOf: '2024', sources: [source], caution: true },
      { text: { de: 'Zweite Aussage: mit Doppelpunkt.' }, asOf: 'undated', sources: [source] },
    ],
    contact: 'town-hall-altenberg',
    checkedOn: '2026-11-01',
    checkDueOn: '2027-11-01',
    sources: [source],
    de: {
      slug: 'probe-nord',
      textOrigin: { origin: 'human' },
      title: '=Probe Nord ÄÖÜß',
      summary: 'Kurz.',
      body: '## Überschrift\n\nAbsatz mit _x0041_ darin.\n\n- Punkt\n- Punkt',
    },
    en: { slug: 'sample-north', textOrigin: { origin: 'machine' }, title: 'Sample North', summary: 'Short.' },
  },
  {
    key: 'probe-sued',
    municipalityCode: 'altenberg',
    municipality: 'altenberg',
    locality: 'Probedorf',
    kind: 'hall',
    offerStatus: 'full',
    statusText: { de: 'ausgelastet' },
    statusAsOf: '2024-08-31',
    position: { geometry: { type: 'Point', coordinates: [13.7541, 50.7641] }, precision: 'parcel', source: 'Erfunden' },
    totalArea: { squareMetres: 1234567, asOf: '2024-08', sources: [source] },
    pricePerSquareMetre: { euro: 0.5, asOf: '2024', sources: [source] },
    contact: 'town-hall-altenberg',
    sources: [source],
    de: { slug: 'probe-sued', textOrigin: { origin: 'human' }, title: 'Probe Süd', summary: '-1 ist kein Befehl.' },
  },
];
