const SHAPE = new URL('../', import.meta.url).href;
const { access } = await import(`${SHAPE}load.ts`);
const { shapePages } = await import(`${SHAPE}view.ts`);

export default {
  pagination: { data: 'addresses', size: 1, alias: 'address' },
  addresses: shapePages(access),
  eleventyExcludeFromCollections: true,
  permalink: ({ address }) => `${address.path}index.html`,
};
