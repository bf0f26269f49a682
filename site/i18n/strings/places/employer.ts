import type { Strings } from '../../types.ts';

/** Words of the directory of employers and of one employer's page. */
export default {} as const satisfies Strings;
