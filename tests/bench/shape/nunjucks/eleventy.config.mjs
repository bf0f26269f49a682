const SHAPE = new URL('../', import.meta.url).href;
const { access, entries } = await import(`${SHAPE}load.ts`);
const { listView, siteView } = await import(`${SHAPE}view.ts`);
const { prose } = await import(`${SHAPE}prose.ts`);

/** Eleventy as its guide shows it: pages in Nunjucks that extend a layout, values by filters. */
export default function (eleventy) {
  eleventy.setQuietMode(true);
  eleventy.addFilter('prose', prose);
  eleventy.addFilter('view', ({ kind, key, locale, page }) =>
    kind === 'site' ? siteView(access, entries['commercial-site'].get(key), locale) : listView(access, locale, page),
  );
  return {
    dir: { input: process.env.BENCH_INPUT, output: process.env.BENCH_OUT, data: '_none' },
    templateFormats: ['njk', '11ty.js'],
  };
}
