import { defineConfig } from 'astro/config';

/** The same pages as an ordinary static Astro site. */
export default defineConfig({
  srcDir: './tests/bench/shape/plain',
  publicDir: './tests/bench/shape/public',
  outDir: process.env.BENCH_OUT,
  cacheDir: process.env.BENCH_CACHE,
  output: 'static',
  trailingSlash: 'always',
  vite: { ssr: { noExternal: ['@standort/model'] } },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: process.env.BENCH_INCREMENTAL === '1' },
});
