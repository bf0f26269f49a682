import type { Locale } from '@standort/model';
import { queryOf, withSelected } from '../../islands/finder/url-state.ts';
import { pathOf } from '../../routes/path.ts';

/** The interactive map with this entry chosen. */
export const mapHref = (locale: Locale, key: string): string =>
  pathOf('map', locale) + queryOf(withSelected(new URLSearchParams(), key));
