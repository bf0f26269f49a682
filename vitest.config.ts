/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

process.env.TZ = 'Europe/Berlin';

export default getViteConfig({
  test: {
    environment: 'node',
    include: ['{site,content,scripts,cms,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '.build/**', 'dist/**', 'cms/dist/**'],
    // Two, also on a machine with two cores: much of the time is waiting for servers and browsers.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
});
