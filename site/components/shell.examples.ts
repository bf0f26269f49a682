import { TODAY, WHEELS, type Example } from './examples.ts';

const languages = (['de', 'en', 'cs'] as const).map((locale) => ({
  locale,
  href: `/${locale}/`,
  current: locale === 'de',
  exact: locale !== 'cs',
}));
const nav = [
  { label: 'Arbeit', href: '/jobs/', current: true },
  { label: 'Flächen', href: '/gewerbeflaechen/', section: true },
  { label: 'Fragen', href: '/kontakt/' },
];
export default [
  { name: 'Mark', component: 'mark/Mark', props: () => ({ wheels: WHEELS }) },
  {
    name: 'SearchForm',
    component: 'search-form/SearchForm',
    props: (locale) => ({ locale, action: '/suche/', id: 'q', big: true, value: 'dreh "' }),
  },
  { name: 'LanguageSwitch', component: 'language-switch/LanguageSwitch', props: (locale) => ({ locale, languages }) },
  { name: 'Menu', component: 'menu/Menu', props: (locale) => ({ locale, nav, languages, search: '/suche/' }) },
  {
    name: 'Header',
    component: 'header/Header',
    props: (locale) => ({
      locale,
      home: '/',
      brand: ['Standort', 'Beispiel'],
      nav,
      languages,
      search: '/suche/',
      wheels: WHEELS,
    }),
  },
  {
    name: 'Footer',
    component: 'footer/Footer',
    props: (locale) => ({
      locale,
      claim: 'Vier Rathäuser, ein Standort.',
      towns: [
        { name: 'Nordheim', address: { street: 'Markt 1', postalCode: '01234', city: 'Nordheim' } },
        { name: 'Ostdorf' },
      ],
      links: [{ label: 'Impressum', href: '/impressum/' }],
      today: TODAY,
      wheels: WHEELS,
    }),
  },
  {
    name: 'PreviewNotice',
    component: 'preview-notice/PreviewNotice',
    props: (locale) => ({ locale, page: '/', until: '2026-11-27T12:00:00.000Z' }),
  },
  { name: 'DraftNotice', component: 'draft-notice/DraftNotice', props: (locale) => ({ locale }) },
] satisfies Example[];
