import { DEFAULT_LOCALE, LOCALES, type CommercialSite, type Locale, type Source } from '@standort/model';
import { localised, say } from '../../../site/content/localised.ts';
import { formatDate, hostOf } from '../../../site/i18n/format.ts';
import { t } from '../../../site/i18n/t.ts';
import { navigation } from '../../../site/layouts/navigation.ts';
import { pathOf } from '../../../site/routes/path.ts';
import { withProofs } from '../../../site/sections/place/proofs.ts';
import { areaText, factRows } from '../../../site/sections/site/facts.ts';
import { provenOf } from '../../../site/sections/site/proven.ts';
import type { Access } from './content.ts';

export const ORIGIN = 'http://localhost';
export const TODAY = '2026-11-24';
/** Sites on one page of a list. */
export const PER_PAGE = 50;

export const sitePath = (locale: Locale, slug: string): string => `/${locale}/sites/${slug}/`;
export const listPath = (locale: Locale, page: number): string =>
  page === 1 ? `/${locale}/sites/` : `/${locale}/sites/page/${page}/`;

const LEGAL = [
  'imprint',
  'privacy',
  'accessibility',
  'easy-language',
  'about-data',
  'open-data',
  'news',
  'map',
] as const;

/** What stands around every page of a language: header, navigation, footer. */
const frameOf = (access: Access, locale: Locale) =>
  access.share(`frame:${locale}`, () => {
    const settings = localised(access.settings(), locale);
    return {
      locale,
      brand: settings.brand,
      name: settings.name,
      claim: settings.claim,
      home: pathOf('home', locale),
      search: pathOf('search', locale),
      nav: navigation(locale).map(({ route, label, href }) => ({ label, href, current: route === 'sites' })),
      towns: access.towns().map(({ name, contact }) => ({ name, ...access.contact(contact)?.address })),
      legal: LEGAL.map((route) => ({ label: t(locale, `nav.${route}`), href: pathOf(route, locale) })),
      line: t(locale, 'footer.line', { date: formatDate(locale, TODAY) }),
      words: {
        skip: t(locale, 'shell.skip'),
        main: t(locale, 'header.main'),
        search: t(locale, 'nav.search'),
        legal: t(locale, 'footer.legal'),
      },
    };
  });

const headOf = (locale: Locale, title: string, description: string, path: (locale: Locale) => string) => ({
  title,
  description,
  canonical: ORIGIN + path(locale),
  alternates: LOCALES.map((other) => ({ locale: other, href: path(other), current: other === locale })),
});

const sourceOf = (locale: Locale, { title, url, accessedOn }: Source) => ({
  title,
  ...(url && { url, host: hostOf(url) }),
  accessed: formatDate(locale, accessedOn),
});

const stand = (locale: Locale, asOf: string | undefined, sources: readonly Source[] = []) =>
  asOf ? { date: formatDate(locale, asOf), sources: sources.map((source) => sourceOf(locale, source)) } : undefined;

/** Everything a site's page says in one language, ready for any template. */
export function siteView(access: Access, site: CommercialSite, locale: Locale) {
  const words = localised(site, locale);
  const contact = access.contact(site.contact);
  return {
    frame: frameOf(access, locale),
    head: headOf(locale, words.title, words.summary, (other) => sitePath(other, localised(site, other).slug)),
    title: words.title,
    summary: words.summary,
    list: { href: listPath(locale, 1), label: t(locale, 'nav.sites') },
    status: say(site.statusText, locale),
    state: site.offerStatus,
    stand: formatDate(locale, site.statusAsOf),
    place: site.locality,
    size: site.totalArea ? areaText(locale, site.totalArea) : '',
    body: words.body,
    rows: factRows(site, locale).map(({ label, text, asOf, sources }) => ({
      label: typeof label === 'string' ? label : say(label, locale),
      text: typeof text === 'string' ? text : say(text, locale),
      stand: stand(locale, asOf, sources),
    })),
    statements: site.facts.map(({ text, asOf, sources }) => ({
      text: say(text, locale),
      stand: stand(locale, asOf, sources),
    })),
    steps: site.timeline.map(({ year, text }) => ({ year, text: say(text, locale) })),
    sources: withProofs(site.sources, provenOf(site, locale)).map((source) => ({
      ...sourceOf(locale, source),
      proves: source.proves ?? '',
    })),
    contact: contact && {
      name: contact.name,
      role: say(contact.role, locale),
      ...contact.address,
      ...(contact.website && { website: contact.website, host: hostOf(contact.website) }),
    },
    words: {
      about: t(locale, 'site.about'),
      documented: t(locale, 'site.documented'),
      history: t(locale, 'site.history'),
      sources: t(locale, 'site.sources'),
      source: t(locale, 'sources.source'),
      proves: t(locale, 'sources.proves'),
      accessed: t(locale, 'sources.accessed'),
      contact: t(locale, 'site.contact'),
      ask: t(locale, 'site.ask'),
    },
  };
}
export type SiteView = ReturnType<typeof siteView>;
export type Frame = SiteView['frame'];
export type Head = SiteView['head'];
export type Stand = NonNullable<SiteView['rows'][number]['stand']>;

const rowsOf = (access: Access, locale: Locale) =>
  access.share(`rows:${locale}`, () =>
    access.sites().map((site) => {
      const words = localised(site, locale);
      return {
        href: sitePath(locale, words.slug),
        title: words.title,
        summary: words.summary,
        status: say(site.statusText, locale),
        state: site.offerStatus,
        size: site.totalArea ? areaText(locale, site.totalArea) : '',
        place: site.locality,
        stand: formatDate(locale, site.statusAsOf),
      };
    }),
  );

export const listPages = (access: Access): number => Math.ceil(access.sites().length / PER_PAGE);

/** A page of the list of sites in one language. @param page from 1 */
export function listView(access: Access, locale: Locale, page: number) {
  const { rows, pages } = access.share(`list:${locale}:${page}`, () => ({
    rows: rowsOf(access, locale).slice((page - 1) * PER_PAGE, page * PER_PAGE),
    pages: listPages(access),
  }));
  const title = t(locale, 'nav.sites');
  const frame = frameOf(access, locale);
  return {
    frame,
    head: headOf(locale, `${title} ${page}`, frame.claim, (other) => listPath(other, page)),
    title,
    rows,
    pages: Array.from({ length: pages }, (_, k) => ({
      label: String(k + 1),
      href: listPath(locale, k + 1),
      current: k + 1 === page,
    })),
  };
}
export type ListView = ReturnType<typeof listView>;

/** An address of the shape. */
export type ShapePage =
  | { path: string; locale: Locale; kind: 'site'; key: string; slug: string }
  | { path: string; locale: Locale; kind: 'list'; page: number };

/** All pages, sites first. */
export function shapePages(access: Access): ShapePage[] {
  const lists = Array.from({ length: listPages(access) }, (_, k) => k + 1);
  return LOCALES.flatMap((locale): ShapePage[] => [
    ...access.sites().map((site): ShapePage => {
      const { slug } = localised(site, locale);
      return { path: sitePath(locale, slug), locale, kind: 'site', key: site.key, slug };
    }),
    ...lists.map((page): ShapePage => ({ path: listPath(locale, page), locale, kind: 'list', page })),
  ]);
}

export function sitemap(access: Access): string {
  const urls = shapePages(access).map(({ path }) => `<url><loc>${ORIGIN}${path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** All sites for maps. */
export function geojson(access: Access): string {
  const features = access.sites().map((site) => {
    const { slug, title, summary } = localised(site, DEFAULT_LOCALE);
    const properties = { title, summary, offerStatus: site.offerStatus, url: ORIGIN + sitePath(DEFAULT_LOCALE, slug) };
    return { type: 'Feature', id: site.key, geometry: site.position?.geometry ?? null, properties };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}
