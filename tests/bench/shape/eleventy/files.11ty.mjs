const SHAPE = new URL('../', import.meta.url).href;
const { access } = await import(`${SHAPE}load.ts`);
const { geojson, sitemap } = await import(`${SHAPE}view.ts`);

const FILES = { 'sitemap.xml': sitemap, 'sites.geojson': geojson };

export const data = {
  pagination: { data: 'files', size: 1, alias: 'file' },
  files: Object.keys(FILES),
  eleventyExcludeFromCollections: true,
  permalink: ({ file }) => `/${file}`,
};

export const render = ({ file }) => FILES[file](access);
