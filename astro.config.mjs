import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { standort } from './site/adapter/index.ts';

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './.build/site',
  cacheDir: './.build/cache',
  output: 'server',
  trailingSlash: 'always',
  // Absolute addresses come from SITE_URL when pages are rendered, not from the compiled code.
  site: 'http://localhost:4321',
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, ssr: { noExternal: ['@standort/model'] } },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  adapter: standort(),
});
