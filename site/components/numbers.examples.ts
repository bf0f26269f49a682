import { GERMAN_ONLY, SOURCES, TODAY, type Example } from './examples.ts';

const inList = (html: string) => `<dl>${html}</dl>`;
const figure = {
  label: { de: 'Gewerbesteuer, Hebesatz', en: 'trade tax, rate', cs: 'živnostenská daň, sazba' },
  value: 385,
  valueTo: 400,
  qualifier: 'about',
  unit: { de: 'v. H.' },
  note: { de: 'dreizehn Vergleichsgemeinden' },
  asOf: '2021-08',
  sources: SOURCES,
  conflict: true,
  caution: false,
  highlight: false,
} as const;
const scale = { from: 370, to: 440, step: 2, at: [385, 400], unit: 'v. H.' };
const journeys = [
  {
    from: { de: 'Ostdorf' },
    to: { de: 'Dresden' },
    mode: 'train',
    minutes: 40,
    note: { de: 'mit Umstieg' },
    asOf: '2023/2024',
    asOfNote: { de: 'um 2023/24' },
    sources: SOURCES,
  },
  {
    from: { de: 'Südberg' },
    to: { de: 'Prag', en: 'Prague', cs: 'Praha' },
    mode: 'car',
    minutes: 120,
    asOf: 'undated',
    sources: SOURCES,
  },
  { from: { de: 'Nordheim' }, to: { de: 'Dresden' }, mode: 'bus', asOf: '2025-07', sources: SOURCES },
];
const steps = [
  { year: '2011', text: { de: 'Die Planung beginnt.' }, sources: SOURCES },
  { year: '2019', text: { de: 'Neuer Zeitplan.', en: 'New schedule.' } },
];
export default [
  {
    name: 'Stand',
    component: 'stand/Stand',
    props: (locale) => ({ locale, today: TODAY, asOf: '2021-08', sources: [...SOURCES, ...SOURCES] }),
  },
  {
    name: 'Stand, undated',
    component: 'stand/Stand',
    props: (locale) => ({ locale, today: TODAY, asOf: 'undated', sources: SOURCES, plain: true }),
  },
  {
    name: 'Checked',
    component: 'checked/Checked',
    props: (locale) => ({ locale, today: TODAY, checkedOn: '2026-03-12', checkDueOn: '2027-03-12' }),
  },
  {
    name: 'Checked, overdue',
    component: 'checked/Checked',
    props: (locale) => ({ locale, today: TODAY, checkedOn: '2025-11', checkDueOn: '2026-05-12' }),
  },
  { name: 'Ruler', component: 'ruler/Ruler', props: (locale) => ({ locale, scale }) },
  {
    name: 'Gauge',
    component: 'gauge/Gauge',
    props: (locale) => ({
      locale,
      scale,
      values: [
        { name: 'Nordheim', value: 385 },
        { name: 'Ostdorf', value: 400 },
        { name: 'Südberg', value: 400 },
      ],
    }),
  },
  {
    name: 'Figure',
    component: 'figure/Figure',
    props: (locale) => ({ locale, today: TODAY, figure: { ...figure, checkedOn: '2026-03-12' }, ruler: scale }),
    within: inList,
  },
  {
    name: 'GapFigure',
    component: 'figure/GapFigure',
    props: (locale) => ({ locale, label: 'Preis', note: 'Die Stadt nennt ihn.' }),
    within: inList,
  },
  {
    name: 'FigureList',
    component: 'figure/FigureList',
    props: (locale) => ({
      locale,
      today: TODAY,
      figures: [figure, { label: 'Betriebe', value: 9, asOf: TODAY }],
      rulers: { 0: scale },
    }),
  },
  {
    name: 'Bars',
    component: 'bar/Bars',
    props: (locale) => ({
      locale,
      bars: [
        { label: 'Nordheim', value: 120 },
        { label: 'Ostdorf', value: 80, emphasis: true },
      ],
      unit: 'ha',
    }),
  },
  {
    name: 'FactList',
    component: 'fact-list/FactList',
    props: (locale) => ({
      locale,
      today: TODAY,
      facts: [{ label: 'Nutzung', text: GERMAN_ONLY, asOf: '2019', sources: SOURCES }],
    }),
  },
  {
    name: 'Statements',
    component: 'fact-list/Statements',
    props: (locale) => ({ locale, today: TODAY, facts: [{ text: GERMAN_ONLY, asOf: '2024-Q3', sources: SOURCES }] }),
  },
  {
    name: 'Statements, events',
    component: 'fact-list/Statements',
    props: (locale) => ({
      locale,
      today: TODAY,
      facts: [{ text: { de: 'Seit 2001 gehört er zum Konzern.' }, asOf: '2001', sources: SOURCES }],
    }),
  },
  {
    name: 'Stand, inside of a line',
    component: 'stand/Stand',
    props: (locale) => ({ locale, today: TODAY, asOf: 'undated', sources: SOURCES, inline: true }),
  },
  {
    name: 'SourceTable',
    component: 'source-table/SourceTable',
    props: (locale) => ({
      locale,
      caption: 'Quellen',
      sources: [...SOURCES, { title: 'Plan', publisher: 'Stadt', licence: 'CC BY 4.0', accessedOn: '2026-11-20' }],
    }),
  },
  {
    name: 'Missing',
    component: 'missing/Missing',
    props: (locale) => ({
      locale,
      items: ['Preis', 'Stromleistung', 'Gleisanschluss', 'Breitband', 'Wasser'],
      ask: '/kontakt/',
    }),
  },
  {
    name: 'Older',
    component: 'missing/Older',
    props: (locale) => ({ locale, count: 3 }),
    slots: { default: '<ul><li>13 Mitglieder (2017)</li></ul>' },
  },
  { name: 'Timeline', component: 'timeline/Timeline', props: (locale) => ({ locale, steps, openYear: '2026' }) },
  { name: 'HourDial', component: 'hour/HourDial', props: (locale) => ({ locale, today: TODAY, journeys }) },
  { name: 'HourList', component: 'hour/HourList', props: (locale) => ({ locale, today: TODAY, journeys }) },
  {
    name: 'Elevation',
    component: 'elevation/Elevation',
    props: (locale) => ({
      locale,
      heights: [
        { name: 'Tal', metres: 467 },
        { name: 'Dorf', metres: 740 },
        { name: 'Südberg', metres: 751 },
        { name: 'Gipfel', metres: 905, peak: true },
      ],
    }),
  },
] satisfies Example[];
