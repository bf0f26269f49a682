import type { Strings } from '../types.ts';

export default {} as const satisfies Strings;
