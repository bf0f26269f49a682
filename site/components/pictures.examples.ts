import { PLATES, type PlateName } from '../art/work-samples/index.ts';
import { GERMAN_ONLY, SOURCES, TODAY, WHEELS, type Example } from './examples.ts';

const line = (kind: string, coordinates: number[][], more: object = {}) => ({
  type: 'Feature',
  properties: { kind, ...more },
  geometry: { type: 'LineString', coordinates },
});
const layer = (...features: object[]) => ({ type: 'FeatureCollection', features });
const river = [
  [13.4, 51],
  [13.5, 50.95],
  [13.56, 50.92],
  [13.6, 50.86],
  [13.66, 50.8],
  [13.7, 50.74],
];
const ring = [
  [13.55, 50.84],
  [13.58, 50.84],
  [13.58, 50.86],
  [13.55, 50.86],
  [13.55, 50.84],
];
const layers = {
  border: layer(
    line('state-border', [
      [13.4, 50.72],
      [13.6, 50.73],
      [13.7, 50.725],
      [13.9, 50.74],
    ]),
  ),
  boundaries: layer({
    type: 'Feature',
    properties: { kind: 'influence-area', name: 'Nordheim' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [13.45, 50.85],
          [13.6, 50.85],
          [13.6, 50.95],
          [13.45, 50.95],
          [13.45, 50.85],
        ],
      ],
    },
  }),
  rail: layer(line('rail', river, { name: 'Talbahn (RB 1)' })),
  roads: layer(
    line(
      'federal',
      [
        [13.45, 50.98],
        [13.6, 50.9],
        [13.8, 50.75],
      ],
      { ref: 'B 1' },
    ),
    line(
      'motorway',
      [
        [13.4, 50.99],
        [13.9, 50.95],
      ],
      { ref: 'A 1' },
    ),
  ),
  water: layer(line('river', river, { rank: 2, name: 'Bach' }), {
    type: 'Feature',
    properties: { kind: 'reservoir' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }),
  contours: layer(
    line('contour', [
      [13.5, 50.8],
      [13.6, 50.82],
      [13.7, 50.81],
    ]),
  ),
};
const picture = {
  picture: {
    file: 'casting.jpg',
    alt: { de: 'Eisen fließt in eine Form' },
    decorative: false,
    credit: 'A. Beispiel',
    focalPoint: { x: 0.32, y: 0.6 },
  },
  media: { width: 2400, height: 1600 },
  variants: (['avif', 'webp', 'jpeg'] as const).flatMap((format) =>
    [480, 1200].map((width) => ({
      href: `/media/casting.${width}.${format}`,
      width,
      spec: { file: 'casting.jpg', width, format },
    })),
  ),
};
const craft = (plate: PlateName, parameter: number) => ({
  verb: { de: 'drehen', en: 'turning', cs: 'soustružit' },
  where: { de: 'Nordheim' },
  text: { de: 'Teile für Uhren.' },
  plate,
  parameter,
  key: { de: '30 Windungen: 30 Maschinen' },
  asOf: '2022-01',
  sources: SOURCES,
  highlight: false,
});
export default [
  ...(['full', 'small'] as const).flatMap((detail): Example[] => [
    {
      name: `Dial, site, ${detail}`,
      component: 'dial/Dial',
      props: () => ({
        face: { kind: 'site', hectares: 13 },
        seed: 'a',
        known: 0.42,
        month: 8,
        detail,
        label: '5 von 12 "belegt"',
      }),
    },
    {
      name: `Dial, industry, ${detail}`,
      component: 'dial/Dial',
      props: () => ({
        face: {
          kind: 'industry',
          cuts: [0.2, 0.9, 0.5, 1, 0.3, 0.7, 0.8, 0.4, 0.6],
          petals: [5, 3, 1],
          statements: 12,
        },
        seed: 'b',
        detail,
      }),
    },
    {
      name: `Dial, story, ${detail}`,
      component: 'dial/Dial',
      props: () => ({ face: { kind: 'story', kldb: '24132' }, seed: 'c', crop: 'top', detail }),
    },
    {
      name: `Dial, company, ${detail}`,
      component: 'dial/Dial',
      props: () => ({ face: { kind: 'company', decades: 12, trades: 3 }, seed: 'd', detail }),
    },
  ]),
  { name: 'Blank', component: 'blank/Blank', props: () => ({}) },
  {
    name: 'EmployerDial',
    component: 'employer/EmployerDial',
    props: (locale) => ({ locale, today: TODAY, seed: 'muehle', foundedYear: 1898, trades: 2, month: 3 }),
  },
  {
    name: 'EmployerDial, unknown',
    component: 'employer/EmployerDial',
    props: (locale) => ({ locale, today: TODAY, seed: 'muehle', trades: 1 }),
  },
  { name: 'WheelIcon', component: 'wheels/WheelIcon', props: () => ({ index: 3, areaKm2: 87, largestKm2: 146 }) },
  {
    name: 'Wheels',
    component: 'wheels/Wheels',
    props: (locale) => ({
      locale,
      towns: WHEELS.map((wheel, index) => ({ ...wheel, href: `/${index}/`, index, text: 'Weites Land.', lang: 'de' })),
    }),
  },
  {
    name: 'Movement',
    component: 'movement/Movement',
    props: (locale) => ({
      locale,
      wheels: WHEELS,
      city: { name: 'Dresden', at: [13.732, 51.04] },
      border: { name: 'Tschechien', at: [13.76, 50.735] },
      layers,
    }),
  },
  {
    name: 'Movement, two wheels',
    component: 'movement/Movement',
    props: (locale) => ({ locale, wheels: WHEELS.slice(0, 2) }),
  },
  {
    name: 'Hero',
    component: 'hero/Hero',
    props: () => ({ title: ['Vier Orte,', 'ein Werk.'], lead: 'Hier.' }),
    slots: { key: 'So liest man das.', doors: '<ul><li>Tür</li></ul>' },
  },
  {
    name: 'BaseMap',
    component: 'base-map/BaseMap',
    props: (locale) => ({
      locale,
      layers,
      bounds: [13.43, 50.715, 13.915, 50.985],
      width: 500,
      title: 'Karte',
      beyond: 'Tschechien',
      towns: WHEELS,
      places: [
        { name: 'Dresden', at: [13.7, 50.97], kind: 'out' },
        { name: 'Gipfel', at: [13.75, 50.78], kind: 'peak' },
      ],
      refs: ['B 1', 'RB 1'],
      pins: [
        { at: [13.6, 50.9], number: 1, state: 'plan', label: 'Gewerbegebiet <Nord>' },
        { at: [13.6, 50.9], number: 2, state: 'full', active: true, approximateKm: 0.9, label: 'Zwei' },
      ],
    }),
  },
  {
    name: 'BaseMap, small',
    component: 'base-map/BaseMap',
    props: (locale) => ({
      locale,
      layers,
      bounds: [13.5, 50.85, 13.7, 50.95],
      width: 380,
      level: 'small',
      title: 'Lage',
      towns: WHEELS,
      shade: 'Nordheim',
    }),
  },
  {
    name: 'MapFigure',
    component: 'map-figure/MapFigure',
    props: (locale) => ({ locale, catchment: true, approximate: true }),
    slots: { default: '<svg></svg>', caption: '<a href="/karte/">Große Karte</a>' },
  },
  { name: 'MapLegend', component: 'map-figure/MapLegend', props: (locale) => ({ locale }) },
  {
    name: 'MapFold',
    component: 'map-figure/MapFold',
    props: (locale) => ({ locale }),
    slots: { default: '<p>Karte</p>' },
  },
  {
    name: 'MunicipalityHead',
    component: 'relief/MunicipalityHead',
    props: () => ({
      name: 'Südberg',
      lead: 'Oben.',
      landscape: {
        centre: [13.76, 50.765],
        areaKm2: 146,
        places: [
          { name: 'Dorf', at: [13.72, 50.76], named: true },
          { name: 'Weiler', at: [13.78, 50.75] },
        ],
        heights: [
          [13.6, 50.7, 800],
          [13.9, 50.7, 700],
          [13.6, 50.9, 350],
          [13.9, 50.9, 300],
          [13.75, 50.75, 900],
        ].map(([lon, lat, metres]) => ({ at: [lon, lat], metres })),
        layers,
      },
    }),
    slots: { key: 'Der Kreis hat die Fläche.' },
  },
  { name: 'Picture', component: 'picture/Picture', props: (locale) => ({ locale, picture, crop: '2x1', eager: true }) },
  {
    name: 'Photo',
    component: 'picture/Photo',
    props: (locale) => ({ locale, picture, caption: 'Abstich' }),
    slots: { dial: '<svg class="face"></svg>' },
  },
  ...(Object.keys(PLATES) as PlateName[]).map((plate): Example => ({
    name: `SamplePlate, ${plate}`,
    component: 'work-samples/SamplePlate',
    props: () => ({ plate, parameter: plate === 'board' || plate === 'wheel' ? 0.5 : 7 }),
  })),
  {
    name: 'WorkSamples',
    component: 'work-samples/WorkSamples',
    props: (locale) => ({ locale, today: TODAY, crafts: [craft('turn', 30), craft('cast', 4000)], three: true }),
  },
  {
    name: 'MoreSamples',
    component: 'work-samples/MoreSamples',
    props: () => ({ summary: 'Vier weitere' }),
    slots: { default: '<p>Mehr</p>' },
  },
  {
    name: 'CraftLead',
    component: 'work-samples/CraftLead',
    props: (locale) => ({
      locale,
      title: 'Was man hier kann',
      verb: 'regulieren',
      text: GERMAN_ONLY.de,
      dialKey: 'Zehn Bögen.',
      id: 'k',
    }),
    slots: { dial: '<svg></svg>', default: '<p>Stand</p>' },
  },
] satisfies Example[];
