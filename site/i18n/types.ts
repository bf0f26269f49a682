import type { Locale } from '@standort/model';

/** Words of the interface: flat dotted keys, every locale, `{name}` for what is filled in. */
export type Strings = Record<string, Record<Locale, string>>;
