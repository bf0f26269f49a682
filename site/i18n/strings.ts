import components from './strings/components.ts';
import shell from './strings/shell.ts';
import type { Strings } from './types.ts';

/** All strings of the interface; one file per area, joined here. */
export const STRINGS = { ...shell, ...components } as const satisfies Strings;
export type StringKey = keyof typeof STRINGS;
