import components from './strings/components.ts';
import find from './strings/find.ts';
import legal from './strings/legal.ts';
import map from './strings/map.ts';
import people from './strings/people.ts';
import places from './strings/places.ts';
import region from './strings/region.ts';
import shell from './strings/shell.ts';
import type { Strings } from './types.ts';

/** All strings of the interface; one file per area, joined here. */
export const STRINGS = {
  ...shell,
  ...components,
  ...region,
  ...places,
  ...find,
  ...legal,
  ...map,
  ...people,
} as const satisfies Strings;
export type StringKey = keyof typeof STRINGS;
