import DraftNotice from './draft-notice/DraftNotice.astro';
import Footer from './footer/Footer.astro';
import Header from './header/Header.astro';
import LanguageSwitch from './language-switch/LanguageSwitch.astro';
import Mark from './mark/Mark.astro';
import Menu from './menu/Menu.astro';
import SearchForm from './search-form/SearchForm.astro';
import { TODAY, WHEELS, type Example } from './examples.ts';

const languages = (['de', 'en', 'cs'] as const).map((locale) => ({ locale, href: `/${locale}/`, current: locale === 'de', exact: locale !== 'cs' }));
const nav = [
  { label: 'Arbeit', href: '/jobs/', current: true },
  { label: 'Flächen', href: '/gewerbeflaechen/', section: true },
  { label: 'Fragen', href: '/kontakt/' },
];
export default [
  { name: 'Mark', component: Mark, props: () => ({ wheels: WHEELS }) },
  { name: 'SearchForm', component: SearchForm, props: (locale) => ({ locale, action: '/suche/', id: 'q', big: true, value: 'dreh "' }) },
  { name: 'LanguageSwitch', component: LanguageSwitch, props: (locale) => ({ locale, languages }) },
  { name: 'Menu', component: Menu, props: (locale) => ({ locale, nav, languages, search: '/suche/' }) },
  {
    name: 'Header',
    component: Header,
    props: (locale) => ({ locale, home: '/', brand: ['Standort', 'Beispiel'], nav, languages, search: '/suche/', wheels: WHEELS }),
  },
  {
    name: 'Footer',
    component: Footer,
    props: (locale) => ({
      locale,
      claim: 'Vier Rathäuser, ein Standort.',
      towns: [{ name: 'Nordheim', address: { street: 'Markt 1', postalCode: '01234', city: 'Nordheim' } }, { name: 'Ostdorf' }],
      links: [{ label: 'Impressum', href: '/impressum/' }],
      today: TODAY,
      wheels: WHEELS,
    }),
  },
  { name: 'DraftNotice', component: DraftNotice, props: (locale) => ({ locale }) },
] satisfies Example[];
