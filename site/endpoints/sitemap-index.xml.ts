import type { APIRoute } from 'astro';
import { entries, siteUrl } from '../content/context.ts';
import { alternatesOf, pagesOf } from '../content/pages.ts';
import { row } from '../routes/table.ts';
import { escapeXml, xmlResponse } from './xml.ts';

/** All pages with their addresses in every language they exist in. */
export const GET: APIRoute = () => {
  const origin = siteUrl();
  const urls = pagesOf()
    .filter((page) => !row(page.route).hidden)
    .map((page) => {
      const { type } = row(page.route);
      const [entry] = type && page.key ? entries(type, [page.key]) : [];
      const links = Object.entries(alternatesOf(page, entry)).map(
        ([locale, path]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeXml(origin + path)}"/>`,
      );
      return `<url><loc>${escapeXml(origin + page.path)}</loc>${links.join('')}</url>`;
    });
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>`,
  );
};
