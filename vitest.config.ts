/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

process.env.TZ = 'Europe/Berlin';

export default getViteConfig({
  test: {
    environment: 'node',
    include: ['{site,content,scripts,cms,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '.build/**', 'dist/**', 'cms/dist/**'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
});
