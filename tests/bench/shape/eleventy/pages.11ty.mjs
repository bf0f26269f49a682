const SHAPE = new URL('../', import.meta.url).href;
const { access, entries } = await import(`${SHAPE}load.ts`);
const { listView, shapePages, siteView } = await import(`${SHAPE}view.ts`);
const { listPage, sitePage } = await import(`${SHAPE}templates.ts`);

export const data = {
  pagination: { data: 'addresses', size: 1, alias: 'address' },
  addresses: shapePages(access),
  eleventyExcludeFromCollections: true,
  permalink: ({ address }) => `${address.path}index.html`,
};

export const render = ({ address: { kind, key, locale, page } }) =>
  kind === 'site'
    ? sitePage(siteView(access, entries['commercial-site'].get(key), locale))
    : listPage(listView(access, locale, page));
