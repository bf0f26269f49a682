import { runChecks } from './lib/checks.ts';

const { failed } = await runChecks();
console.log(failed ? `${failed} of the checks failed, see above.` : 'All checks passed.');
process.exit(failed ? 1 : 0);
