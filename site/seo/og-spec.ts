import type { Locale } from '@standort/model';

/** What a link-preview picture shows. */
export interface OgSpec {
  title: string;
  kicker: string;
  /** Name of the presence, bottom line. */
  brand: string;
  locale: Locale;
  /** Decides the engraving. */
  seed: string;
}
