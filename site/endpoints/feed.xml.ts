import type { APIRoute } from 'astro';
import { list, single, siteUrl } from '../content/context.ts';
import { hrefOf, localised } from '../content/localised.ts';
import { escapeXml, xmlResponse } from './xml.ts';

/** Atom feed of the articles, newest first. */
export const GET: APIRoute = () => {
  const origin = siteUrl();
  const words = localised(single('settings'), 'de');
  const articles = list('article').sort(
    (a, b) => b.publishedOn.localeCompare(a.publishedOn) || a.key.localeCompare(b.key),
  );
  const at = (day: string) => `${day}T00:00:00Z`;
  const items = articles.map((article) => {
    const { title, summary } = localised(article, 'de');
    const link = origin + hrefOf('article', article, 'de');
    return `<entry><id>${escapeXml(link)}</id><title>${escapeXml(title)}</title><updated>${at(article.publishedOn)}</updated><link href="${escapeXml(link)}"/><summary>${escapeXml(summary)}</summary></entry>`;
  });
  return xmlResponse(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><id>${origin}/</id><title>${escapeXml(words.name)}</title><updated>${at(articles[0]?.publishedOn ?? '1970-01-01')}</updated><author><name>${escapeXml(words.name)}</name></author><link href="${origin}/"/><link rel="self" href="${origin}/feed.xml"/>${items.join('')}</feed>`,
    'application/atom+xml',
  );
};
