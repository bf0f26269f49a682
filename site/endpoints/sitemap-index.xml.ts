import type { APIRoute } from 'astro';
import { siteUrl } from '../content/context.ts';
import { pagesOf, type Page } from '../content/pages.ts';
import { rememberAll } from '../content/remember.ts';
import { row } from '../routes/table.ts';
import { escapeXml, xmlResponse } from './xml.ts';

const urlOf = ({ path, alternates }: Page, origin: string): string => {
  const links = Object.entries(alternates).map(
    ([locale, other]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeXml(origin + other)}"/>`,
  );
  return `<url><loc>${escapeXml(origin + path)}</loc>${links.join('')}</url>`;
};

/** All pages with their addresses in every language they exist in. */
export const GET: APIRoute = () => {
  const origin = siteUrl();
  // A page that shows German for want of a translation is no page in that language.
  const pages = pagesOf().filter(({ route, locale, alternates }) => !row(route).hidden && alternates[locale]);
  const urls = rememberAll('sitemap', origin, pages, (page) => urlOf(page, origin));
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>`,
  );
};
