import type { LocationFactor, Locale, Organisation } from '@standort/model';
import { say, type Localised } from '../../content/localised.ts';
import type { JsonLd } from '../../seo/json-ld.ts';
import { absolute } from '../region/json-ld.ts';

/** A topic's page with the values it documents and the offices it names. */
export const factorNode = (
  factor: LocationFactor,
  words: Localised<'location-factor'>,
  organisations: readonly Organisation[],
  path: string,
  locale: Locale,
): JsonLd => ({
  '@type': 'WebPage',
  '@id': absolute(path),
  url: absolute(path),
  name: words.title,
  description: words.summary,
  inLanguage: words.lang,
  about: factor.figures
    .filter(({ caution }) => !caution)
    .map((figure) => ({
      '@type': 'PropertyValue',
      name: say(figure.label, locale),
      ...(figure.valueTo === undefined
        ? { value: figure.value }
        : { minValue: figure.value, maxValue: figure.valueTo }),
      ...(figure.unit && { unitText: say(figure.unit, locale) }),
    })),
  mentions: organisations.map(({ name, website }) => ({
    '@type': 'Organization',
    name,
    ...(website && { url: website }),
  })),
  citation: [
    ...new Set(
      [...factor.figures, ...factor.facts, ...factor.journeys].flatMap(({ sources }) =>
        sources.flatMap(({ url }) => url ?? []),
      ),
    ),
  ],
});
