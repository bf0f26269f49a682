import { build, STEPS } from './lib/build-steps.ts';
import { fail } from './lib/fail.ts';
import { measureProduct, measurePublisher } from '../tests/bench/publish.ts';

const SIZES = [200, 2000, 10_000];
const USAGE = 'npm run bench -- publish [number of sites …]    default: 200 2000 10000';

try {
  const [name, ...sizes] = process.argv.slice(2);
  if (name !== 'publish') throw new Error(`There is no benchmark "${name ?? ''}".\n${USAGE}`);
  await build([STEPS.cmsServer, STEPS.site], () => undefined);
  const line = (what: object) => console.log(JSON.stringify({ bench: name, ...what }));
  if (!sizes.length) line({ what: 'product with the real content', ...(await measureProduct()) });
  for (const size of sizes.length ? sizes.map(Number) : SIZES)
    line({ what: 'publisher with synthetic content', ...(await measurePublisher(size)) });
  process.exit(0);
} catch (error) {
  fail(error);
}
