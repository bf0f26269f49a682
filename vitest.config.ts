/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

process.env.TZ = 'Europe/Berlin';

const isSlow = ({ moduleId }: TestSpecification) => /\.(a11y|e2e|integration)\.test\.ts$/.test(moduleId);
/** Small files, by which vitest takes them for quick ones, that open every page. */
const opensAllPages = ({ moduleId }: TestSpecification) => moduleId.endsWith('.a11y.test.ts');

/** What waits for servers and browsers begins first, so that no worker is left alone with it at the end. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = (file: TestSpecification) => (opensAllPages(file) ? 0 : isSlow(file) ? 1 : 2);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

const SLOW = '**/*.{a11y,e2e,integration}.test.ts';
const elsewhere = ['**/node_modules/**', '.build/**', 'dist/**', 'cms/dist/**'];

export default getViteConfig({
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        // Pure code: modules are loaded once and not for each file.
        test: {
          name: 'units',
          include: ['{site,content,scripts,cms,tests}/**/*.test.ts'],
          exclude: [...elsewhere, SLOW],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: [`{site,content,scripts,cms,tests}/${SLOW}`],
          exclude: elsewhere,
          // With `TEST_DATABASE=postgres` every seeded CMS of the run has a PostgreSQL instead of SQLite.
          globalSetup: process.env.TEST_DATABASE === 'postgres' ? ['cms/tests/support/on-postgres.ts'] : [],
        },
      },
    ],
    // Three on two cores: much of the time is waiting for servers and browsers.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
});
