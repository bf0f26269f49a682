import { build, STEPS } from './lib/build-steps.ts';
import { fail } from './lib/fail.ts';
import { measureBuild, tidy } from '../tests/bench/build.ts';
import { measureProduct, measurePublisher } from '../tests/bench/publish.ts';

const BENCHES = { publish: [200, 2000, 10_000], build: [200, 2000] } as const;
const USAGE = `npm run bench -- publish [number of sites …]    default: ${BENCHES.publish.join(' ')}
npm run bench -- build [number of sites …]      default: ${BENCHES.build.join(' ')}`;

try {
  const [name = '', ...rest] = process.argv.slice(2);
  if (name !== 'publish' && name !== 'build') throw new Error(`There is no benchmark "${name}".\n${USAGE}`);
  const sizes = rest.length ? rest.map(Number) : BENCHES[name];
  const line = (what: object) => console.log(JSON.stringify({ bench: name, ...what }));
  if (name === 'publish') {
    await build([STEPS.cmsServer, STEPS.site], () => undefined);
    if (!rest.length) line({ what: 'product with the real content', ...(await measureProduct()) });
    for (const size of sizes) line({ what: 'publisher with synthetic content', ...(await measurePublisher(size)) });
  } else {
    await build([STEPS.site], () => undefined);
    for (const size of sizes) for await (const what of measureBuild(size)) line(what);
    await tidy();
  }
  process.exit(0);
} catch (error) {
  fail(error);
}
