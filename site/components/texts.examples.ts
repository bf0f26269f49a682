import { SOURCES, TODAY, type Example } from './examples.ts';

const figure = {
  id: 'years',
  label: { de: 'dauert die Ausbildung' },
  value: 3.5,
  unit: { de: 'Jahre', en: 'years', cs: 'roku' },
  qualifier: 'exact',
  asOf: 'undated',
  sources: SOURCES,
  conflict: false,
  caution: false,
  highlight: false,
} as const;
export default [
  {
    name: 'Prose',
    component: 'prose/Prose',
    props: (locale) => ({ text: '## Titel\n\nText mit [Link](https://example.org).', lang: 'de', pageLocale: locale }),
  },
  {
    name: 'LanguageNote where the language is missing',
    component: 'language-note/LanguageNote',
    props: (locale) => ({ locale, lang: locale === 'de' ? 'en' : 'de', german: '/gewerbeflaechen/muster/' }),
  },
  {
    name: 'LanguageNote where German is newer',
    component: 'language-note/LanguageNote',
    props: (locale) => ({ locale, lang: locale, germanChangedOn: '2026-11-28', german: '/gewerbeflaechen/muster/' }),
  },
  {
    name: 'Quote',
    component: 'quote/Quote',
    props: () => ({ text: 'Der Stab wird länger.', attribution: 'Zugversuch', lang: 'de' }),
  },
  {
    name: 'FaqList',
    component: 'faq-list/FaqList',
    props: () => ({
      items: [
        { question: 'Wie weit?', answer: 'Eine **Stunde**.' },
        { question: 'Wie teuer?', answer: 'Frag.' },
      ],
      lang: 'de',
    }),
  },
  {
    name: 'TextOriginNote',
    component: 'text-origin-note/TextOriginNote',
    props: (locale) => ({ locale, origin: { origin: 'machine', on: '2026-11-24' } }),
  },
  {
    name: 'TextOriginNote, reviewed',
    component: 'text-origin-note/TextOriginNote',
    props: (locale) => ({ locale, origin: { origin: 'machineReviewed', on: '2026-11-24' } }),
  },
  {
    name: 'PageHead',
    component: 'page-head/PageHead',
    props: (locale) => ({ locale, title: 'Gewerbeflächen', lead: '15 Standorte.', lang: 'de' }),
    slots: { dial: '<svg></svg>', key: 'Graviert.', meta: 'Nordheim', actions: '<a href="/kontakt/">Fragen</a>' },
  },
  {
    name: 'ChapterHead',
    component: 'page-head/ChapterHead',
    props: (locale) => ({ locale, title: 'Hier wird gebaut', lead: 'Am Ort.', id: 'b' }),
  },
  {
    name: 'StoryHero',
    component: 'story/StoryHero',
    props: (locale) => ({
      locale,
      key: 's',
      kldb: '24132',
      month: 11,
      title: 'Die Form ist aus Sand',
      occupation: 'Gießereimechanikerin',
      lead: 'Einmal.',
      lang: 'de',
      sample: true,
    }),
  },
  {
    name: 'StoryBody',
    component: 'story/StoryBody',
    props: (locale) => ({
      locale,
      today: TODAY,
      lang: 'de',
      figures: [figure],
      blocks: [
        { block: 'text', text: 'Sand ist das Erste.\n\nUnd das Zweite.' },
        { block: 'figure', figure: 'years' },
        { block: 'text', heading: 'Heiß', text: '### Laut\n\nSehr.' },
        { block: 'quote', text: 'Dann knallt es.', attribution: 'unsere Worte' },
      ],
    }),
  },
  { name: 'StoryFigure', component: 'story/StoryFigure', props: (locale) => ({ locale, today: TODAY, figure }) },
  {
    name: 'Tales',
    component: 'tales/Tales',
    props: (locale) => ({
      locale,
      tales: [
        { key: 's', href: '/s/', title: 'Sand', occupation: 'Guss', kldb: '24132', month: 11, sample: true },
        { key: 'u', href: '/u/', title: 'Unruh', lang: 'de', occupation: 'Uhr' },
      ],
    }),
  },
] satisfies Example[];
