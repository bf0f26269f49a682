import type { Strings } from '../types.ts';
import employer from './places/employer.ts';
import site from './places/site.ts';
import town from './places/town.ts';

/** Sites, municipalities, employers: everything that has a place. */
export default { ...site, ...town, ...employer } as const satisfies Strings;
