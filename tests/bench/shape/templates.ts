import { prose } from './prose.ts';
import type { Frame, Head, ListView, SiteView, Stand } from './view.ts';

// The markup of components/*.astro once more, as template functions: Eleventy's quickest language.

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const e = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
const each = <T>(items: readonly T[], draw: (item: T) => string) => items.map(draw).join('');
const current = (is: boolean, as = 'page') => (is ? ` aria-current="${as}"` : '');

const page = (frame: Frame, head: Head, main: string) => `<!DOCTYPE html>
<html lang="${frame.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${e(`${head.title} – ${frame.name}`)}</title>
<meta name="description" content="${e(head.description)}">
<link rel="canonical" href="${e(head.canonical)}">
${each(head.alternates, ({ locale, href }) => `<link rel="alternate" hreflang="${locale}" href="${e(href)}">`)}
<meta property="og:type" content="website">
<meta property="og:title" content="${e(head.title)}">
<meta property="og:description" content="${e(head.description)}">
<meta property="og:url" content="${e(head.canonical)}">
<meta property="og:site_name" content="${e(frame.name)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#inhalt">${e(frame.words.skip)}</a>
<header class="top"><div class="top-in">
<a class="brand" href="${e(frame.home)}"><span>${e(frame.brand[0])} <b>${e(frame.brand[1])}</b></span></a>
<nav class="nav" aria-label="${e(frame.words.main)}"><ul>
${each(frame.nav, (link) => `<li><a href="${e(link.href)}"${current(link.current)}>${e(link.label)}</a></li>`)}
</ul></nav>
<div class="tools"><a href="${e(frame.search)}">${e(frame.words.search)}</a><ul class="languages">
${each(head.alternates, (link) => `<li><a href="${e(link.href)}" hreflang="${link.locale}"${current(link.current, 'true')}>${link.locale}</a></li>`)}
</ul></div>
</div></header>
<main id="inhalt" tabindex="-1">
${main}
</main>
<footer class="foot-page"><div class="foot-in">
<div class="foot-brand"><p>${e(frame.claim)}</p></div>
<ul class="foot-towns">
${each(frame.towns, (town) => `<li><b>${e(town.name)}</b><br>${e(town.street ?? '')}<br>${e(`${town.postalCode ?? ''} ${town.city ?? ''}`)}</li>`)}
</ul>
<nav aria-label="${e(frame.words.legal)}"><ul>
${each(frame.legal, ({ label, href }) => `<li><a href="${e(href)}">${e(label)}</a></li>`)}
</ul></nav>
<p class="foot-line">${e(frame.line)}</p>
</div></footer>
</body>
</html>
`;

const stand = ({ date, sources }: Stand) =>
  `<span class="stand"><span>${e(date)}</span>${each(sources, ({ title, url }) =>
    url ? `<a href="${e(url)}" rel="external">${e(title)}</a>` : `<cite>${e(title)}</cite>`,
  )}</span>`;

const about = ({ words, body }: SiteView) =>
  body
    ? `<section class="site-about" aria-labelledby="about"><h2 id="about">${e(words.about)}</h2><div class="prose">${prose(body)}</div></section>`
    : '';

const documented = ({ words, rows, statements }: SiteView) => `<section class="sec" aria-labelledby="documented">
<h2 id="documented">${e(words.documented)}</h2>
<dl class="facts">
${each(rows, (row) => `<div><dt>${e(row.label)}</dt><dd><span>${e(row.text)}</span>${row.stand ? stand(row.stand) : ''}</dd></div>`)}
</dl>
<ul class="statements">
${each(statements, (fact) => `<li><span>${e(fact.text)}</span>${fact.stand ? stand(fact.stand) : ''}</li>`)}
</ul>
</section>`;

const history = ({ words, steps }: SiteView) =>
  steps.length
    ? `<section class="sec" aria-labelledby="history"><h2 id="history">${e(words.history)}</h2><ol class="timeline">${each(
        steps,
        ({ year, text }) => `<li><b>${e(year)}</b><span>${e(text)}</span></li>`,
      )}</ol></section>`
    : '';

const proofs = ({ words, sources }: SiteView) => `<section class="sec site-sources" aria-labelledby="sources">
<h2 id="sources">${e(words.sources)}</h2>
<div class="table-wrap"><table class="t fold"><thead><tr><th scope="col">${e(words.source)}</th><th scope="col">${e(words.proves)}</th><th scope="col">${e(words.accessed)}</th></tr></thead><tbody>
${each(
  sources,
  ({ title, url, host, proves, accessed }) =>
    `<tr><td>${url ? `<a href="${e(url)}" rel="external">${e(title)}</a><small class="address">${e(host ?? '')}</small>` : `<cite>${e(title)}</cite>`}</td><td data-l="${e(words.proves)}">${e(proves)}</td><td data-l="${e(words.accessed)}">${e(accessed)}</td></tr>`,
)}
</tbody></table></div>
</section>`;

const contactCard = ({ words, contact }: SiteView) =>
  contact
    ? `<section id="contact" class="contact" aria-labelledby="contact-title"><h2 id="contact-title">${e(words.contact)}</h2>
<p class="who">${e(contact.name)}</p><p>${e(contact.role)}</p>
<address>${e(contact.street ?? '')}<br>${e(`${contact.postalCode ?? ''} ${contact.city ?? ''}`)}${
        contact.website ? `<br><a href="${e(contact.website)}" rel="external">${e(contact.host ?? '')}</a>` : ''
      }</address></section>`
    : '';

/** The page of a site. */
export const sitePage = (view: SiteView): string =>
  page(
    view.frame,
    view.head,
    `<nav class="crumbs"><a href="${e(view.list.href)}">${e(view.list.label)}</a></nav>
<div class="page-head"><h1>${e(view.title)}</h1><p class="lead">${e(view.summary)}</p>
<p class="meta"><span class="badge ${view.state}">${e(view.status)}</span><span class="stand">${e(view.stand)}</span><span>${e(view.place)}</span><span>${e(view.size)}</span></p>
<a class="button" href="#contact">${e(view.words.ask)}</a></div>
<div class="split"><div>${about(view)}${documented(view)}${history(view)}${proofs(view)}</div><div class="sticky">${contactCard(view)}</div></div>`,
  );

/** A page of the list. */
export const listPage = (view: ListView): string =>
  page(
    view.frame,
    view.head,
    `<h1>${e(view.title)}</h1>
<ul class="index-list">
${each(
  view.rows,
  (row) =>
    `<li><h2><a href="${e(row.href)}">${e(row.title)}</a></h2><p>${e(row.summary)}</p><p class="meta"><span class="badge ${row.state}">${e(row.status)}</span><span>${e(row.size)}</span><span>${e(row.place)}</span><span class="stand">${e(row.stand)}</span></p></li>`,
)}
</ul>
<nav class="pager"><ul>
${each(view.pages, (link) => `<li><a href="${e(link.href)}"${current(link.current)}>${e(link.label)}</a></li>`)}
</ul></nav>`,
  );
