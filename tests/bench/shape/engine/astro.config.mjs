import { defineConfig } from 'astro/config';

const file = (name) => new URL(name, import.meta.url);

/** The shape's routes and our kind of adapter: compiled once, rendered by the publisher. */
const shape = () => ({
  name: 'shape',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({ pattern: '/[locale]/sites/[slug]', entrypoint: file('./site.astro') });
      injectRoute({ pattern: '/[locale]/sites', entrypoint: file('./list.astro') });
      injectRoute({ pattern: '/[locale]/sites/page/[page]', entrypoint: file('./list.astro') });
      injectRoute({ pattern: '/sitemap.xml', entrypoint: file('./sitemap.xml.ts') });
      injectRoute({ pattern: '/sites.geojson', entrypoint: file('./sites.geojson.ts') });
    },
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'shape',
        entrypointResolution: 'auto',
        serverEntrypoint: file('./entry.ts'),
        supportedAstroFeatures: {
          staticOutput: 'stable',
          serverOutput: 'stable',
          hybridOutput: 'stable',
          sharpImageService: 'stable',
        },
      }),
  },
});

export default defineConfig({
  srcDir: './tests/bench/shape/engine',
  publicDir: './tests/bench/shape/public',
  outDir: process.env.BENCH_OUT,
  cacheDir: process.env.BENCH_CACHE,
  output: 'server',
  trailingSlash: 'always',
  vite: { ssr: { noExternal: ['@standort/model'] } },
  devToolbar: { enabled: false },
  adapter: shape(),
});
