import { GERMAN_ONLY, SOURCES, TODAY, type Example } from './examples.ts';

const site = {
  key: 'park',
  href: '/gewerbeflaechen/park/',
  title: 'Gewerbegebiet Nordheim',
  where: 'Nordheim',
  state: 'plan',
  status: GERMAN_ONLY,
  statusAsOf: '2021-08',
  checkedOn: '2026-03-12',
  checkDueOn: '2026-09-12',
  size: { value: '13', unit: 'ha' },
  hectares: 13,
  known: 0.42,
  month: 8,
  number: 1,
  neighbours: 4,
  sample: true,
  data: { state: 'plan' },
};
const bare = {
  key: 'hall',
  href: '/gewerbeflaechen/hall/',
  title: 'Halle',
  lang: 'de',
  where: 'Ostdorf',
  state: 'free',
  status: 'frei',
  statusAsOf: '2026',
  known: 0,
};
const firm = {
  name: 'Dreherei & Söhne',
  href: '/arbeitgeber/dreherei/',
  where: 'Nordheim, Präzision',
  does: 'Dreht Teile.',
  lang: 'de',
  trains: [{ de: 'Zerspanungsmechaniker/in' }, 'Kaufleute'],
  employees: { label: 'Beschäftigte', value: 180, qualifier: 'over', asOf: '2023-09', sources: SOURCES },
  checkedOn: '2026-03',
  checkDueOn: '2026-09-12',
  sample: true,
};
const plain = { name: 'Mühle', where: 'Südberg', does: 'Mahlt.' };
const trade = {
  id: 'turn',
  name: { de: 'Zerspanungsmechanikerin, Zerspanungsmechaniker', en: 'machining mechanic' },
  does: { de: 'Dreht und fräst' },
  years: 3.5,
};
const fact = { text: GERMAN_ONLY, asOf: '2024-10', sources: SOURCES, conflict: false, caution: false };
export default [
  {
    name: 'Badge',
    component: 'badge/Badge',
    props: () => ({ state: 'plan', lang: 'de' }),
    slots: { default: 'in Planung' },
  },
  { name: 'SampleBadge', component: 'badge/SampleBadge', props: (locale) => ({ locale }) },
  {
    name: 'Button',
    component: 'button/Button',
    props: () => ({ href: '/kontakt/', quiet: true }),
    slots: { default: 'Fragen' },
  },
  {
    name: 'Notice',
    component: 'notice/Notice',
    props: () => ({ title: 'Achtung', info: true }),
    slots: { default: '<p>Text</p>' },
  },
  {
    name: 'Crumbs',
    component: 'crumbs/Crumbs',
    props: (locale) => ({ locale, crumbs: [{ label: 'Start', href: '/' }, { label: 'Gewerbeflächen' }] }),
  },
  {
    name: 'Pager',
    component: 'pager/Pager',
    props: (locale) => ({ locale, page: 3, isLast: false, hrefOf: (page: number) => `/liste/${page}/` }),
  },
  {
    name: 'Doors',
    component: 'doors/Doors',
    props: (locale) => ({
      locale,
      doors: [
        { href: '/jobs/', title: 'Arbeit', text: '39 Betriebe' },
        { href: '/cs/', title: 'Česky', lang: 'cs' },
      ],
    }),
  },
  { name: 'Go', component: 'doors/Go', props: () => ({}) },
  { name: 'Ledger', component: 'ledger/Ledger', props: (locale) => ({ locale, today: TODAY, entries: [site, bare] }) },
  {
    name: 'LedgerRow',
    component: 'ledger/LedgerRow',
    props: (locale) => ({ locale, today: TODAY, entry: bare }),
    within: (html) => `<ol>${html}</ol>`,
  },
  {
    name: 'Directory',
    component: 'directory/Directory',
    props: (locale) => ({
      locale,
      today: TODAY,
      groups: [{ key: 'nordheim', name: 'Nordheim', index: 0, areaKm2: 87, firms: [firm, plain] }],
    }),
  },
  {
    name: 'FirmRow',
    component: 'directory/FirmRow',
    props: (locale) => ({ locale, today: TODAY, firm: plain }),
    within: (html) => `<ul>${html}</ul>`,
  },
  {
    name: 'FirmList',
    component: 'directory/FirmList',
    props: (locale) => ({ locale, today: TODAY, firms: [firm, plain] }),
  },
  { name: 'FirmText', component: 'directory/FirmText', props: (locale) => ({ locale, today: TODAY, firm }) },
  {
    name: 'TrainingList',
    component: 'employer/TrainingList',
    props: (locale) => ({
      locale,
      today: TODAY,
      training: [{ occupation: trade.name, note: GERMAN_ONLY, years: 3.5, asOf: '2022', sources: SOURCES }],
    }),
  },
  {
    name: 'Trades',
    component: 'trades/Trades',
    props: (locale) => ({
      locale,
      trades: [
        { ...trade, firms: [{ name: 'Dreherei', href: '/d/' }, { name: 'Mühle' }], story: '/s/' },
        { ...trade, years: undefined, firms: [] },
      ],
    }),
  },
  {
    name: 'IndexList',
    component: 'index-list/IndexList',
    props: (locale) => ({
      locale,
      entries: [
        {
          key: 'uhren',
          href: '/branchen/uhren/',
          title: 'Uhren',
          text: '10 Betriebe',
          face: { kind: 'industry', cuts: [1, 0.4, 0.7], petals: [2, 1], statements: 5 },
        },
      ],
    }),
  },
  {
    name: 'NewsList',
    component: 'date-window/NewsList',
    props: (locale) => ({
      locale,
      items: [
        { date: '2025-12-03', title: 'Neu', text: 'Gebaut.', href: '/n/', sources: SOURCES },
        { date: '2025-12', title: 'Alt', text: 'Da.', lang: 'de', sample: true },
      ],
    }),
  },
  { name: 'DateWindow', component: 'date-window/DateWindow', props: (locale) => ({ locale, date: '2025-12-03' }) },
  {
    name: 'FactorList',
    component: 'lists/FactorList',
    props: (locale) => ({
      locale,
      today: TODAY,
      factors: [
        {
          key: 'rail',
          title: 'Bahn',
          summary: 'Zwei Achsen.',
          audiences: ['Fachkräfte'],
          facts: [fact, { ...fact, asOf: '2015' }],
        },
      ],
    }),
  },
  {
    name: 'TownList',
    component: 'lists/TownList',
    props: (locale) => ({
      locale,
      towns: [
        {
          key: 'nordheim',
          name: 'Nordheim',
          href: '/kommunen/nordheim/',
          index: 0,
          areaKm2: 87,
          claim: 'Weites Land',
          summary: 'Felder.',
          tags: ['Guss'],
          numbers: [{ label: 'Menschen', value: '6.700' }],
          foot: 'Markt 1.',
          ask: { href: '/kontakt/', label: 'Fragen' },
        },
      ],
    }),
  },
  {
    name: 'JumpNav',
    component: 'lists/JumpNav',
    props: () => ({ name: 'Themen', links: [{ href: '#rail', label: 'Bahn' }] }),
  },
  {
    name: 'EmptyNote',
    component: 'lists/EmptyNote',
    props: () => ({ ask: { href: '/kontakt/', label: 'Melden' } }),
    slots: { default: 'Gerade ist kein Termin eingetragen.' },
  },
  {
    name: 'ContactCard',
    component: 'contact-card/ContactCard',
    props: (locale) => ({
      locale,
      title: 'Wen Sie fragen',
      contact: {
        name: 'Stadt Nordheim',
        address: { street: 'Markt 2', postalCode: '01234', city: 'Nordheim' },
        website: 'https://www.example.org',
      },
      ask: { href: '/kontakt/', label: 'Fragen' },
    }),
  },
  {
    name: 'ContactCard, confirmed',
    component: 'contact-card/ContactCard',
    props: (locale) => ({
      locale,
      title: 'Wen Sie fragen',
      text: 'Weiß, was frei ist.',
      id: 'c2',
      contact: { name: 'Stadt', phone: '03504 6499-0', email: 'stadt@example.org', confirmedOn: '2026-11-01' },
    }),
  },
  {
    name: 'Filters',
    component: 'filters/Filters',
    props: (locale) => ({
      locale,
      fields: [
        {
          kind: 'choices',
          name: 'town',
          label: 'Gemeinde',
          options: [
            { value: 'n', label: 'Nordheim', count: 3, checked: true },
            { value: 'o', label: 'Ostdorf' },
          ],
        },
        { kind: 'number', name: 'min', label: 'Mindestgröße', hint: 'in Hektar', step: 0.1 },
        {
          kind: 'select',
          name: 'age',
          label: 'Datenstand',
          options: [
            { value: '', label: 'egal', checked: true },
            { value: '5', label: 'höchstens 5 Jahre' },
          ],
        },
        { kind: 'search', name: 'word', label: 'Stichwort' },
        { kind: 'check', name: 'trains', label: 'bildet aus' },
      ],
    }),
  },
] satisfies Example[];
