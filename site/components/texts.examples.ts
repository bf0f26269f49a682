import FaqList from './faq-list/FaqList.astro';
import ChapterHead from './page-head/ChapterHead.astro';
import PageHead from './page-head/PageHead.astro';
import Prose from './prose/Prose.astro';
import Quote from './quote/Quote.astro';
import StoryBody from './story/StoryBody.astro';
import StoryFigure from './story/StoryFigure.astro';
import StoryHero from './story/StoryHero.astro';
import Tales from './tales/Tales.astro';
import TextOriginNote from './text-origin-note/TextOriginNote.astro';
import { SOURCES, TODAY, type Example } from './examples.ts';

const figure = { id: 'years', label: { de: 'dauert die Ausbildung' }, value: 3.5, unit: { de: 'Jahre', en: 'years', cs: 'roku' }, qualifier: 'exact', asOf: 'undated', sources: SOURCES, conflict: false, caution: false, highlight: false } as const;
export default [
  { name: 'Prose', component: Prose, props: (locale) => ({ text: '## Titel\n\nText mit [Link](https://example.org).', lang: 'de', pageLocale: locale }) },
  { name: 'Quote', component: Quote, props: () => ({ text: 'Der Stab wird länger.', attribution: 'Zugversuch', lang: 'de' }) },
  { name: 'FaqList', component: FaqList, props: () => ({ items: [{ question: 'Wie weit?', answer: 'Eine **Stunde**.' }, { question: 'Wie teuer?', answer: 'Frag.' }], lang: 'de' }) },
  { name: 'TextOriginNote', component: TextOriginNote, props: (locale) => ({ locale, origin: { origin: 'machine', on: '2026-11-24' } }) },
  { name: 'TextOriginNote, reviewed', component: TextOriginNote, props: (locale) => ({ locale, origin: { origin: 'machineReviewed', on: '2026-11-24' } }) },
  { name: 'PageHead', component: PageHead, props: (locale) => ({ locale, title: 'Gewerbeflächen', lead: '15 Standorte.', lang: 'de' }), slots: { dial: '<svg></svg>', key: 'Graviert.', meta: 'Nordheim', actions: '<a href="/kontakt/">Fragen</a>' } },
  { name: 'ChapterHead', component: ChapterHead, props: (locale) => ({ locale, title: 'Hier wird gebaut', lead: 'Am Ort.', id: 'b' }) },
  { name: 'StoryHero', component: StoryHero, props: (locale) => ({ locale, key: 's', kldb: '24132', month: 11, title: 'Die Form ist aus Sand', occupation: 'Gießereimechanikerin', lead: 'Einmal.', lang: 'de', sample: true }) },
  { name: 'StoryBody', component: StoryBody, props: (locale) => ({ locale, today: TODAY, lang: 'de', figures: [figure], blocks: [{ block: 'text', text: 'Sand ist das Erste.\n\nUnd das Zweite.' }, { block: 'figure', figure: 'years' }, { block: 'text', heading: 'Heiß', text: '### Laut\n\nSehr.' }, { block: 'quote', text: 'Dann knallt es.', attribution: 'unsere Worte' }] }) },
  { name: 'StoryFigure', component: StoryFigure, props: (locale) => ({ locale, today: TODAY, figure }) },
  { name: 'Tales', component: Tales, props: (locale) => ({ locale, tales: [{ key: 's', href: '/s/', title: 'Sand', occupation: 'Guss', kldb: '24132', month: 11, sample: true }, { key: 'u', href: '/u/', title: 'Unruh', lang: 'de', occupation: 'Uhr' }] }) },
] satisfies Example[];
