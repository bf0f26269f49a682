import type { Industry, Locale } from '@standort/model';
import { hrefOf, say } from '../../content/localised.ts';
import type { JsonLd } from '../../seo/json-ld.ts';
import { absolute, itemList } from '../region/json-ld.ts';
import type { Profile } from './profile.ts';

/** The profile as a page about an industry, with the firms it names. */
export const industryNode = (
  words: { title: string; summary: string },
  { firms }: Profile,
  path: string,
  locale: Locale,
): JsonLd => ({
  '@type': 'WebPage',
  '@id': absolute(path),
  url: absolute(path),
  name: words.title,
  description: words.summary,
  inLanguage: locale,
  about: { '@type': 'Thing', name: words.title },
  ...(firms.length > 0 && {
    mainEntity: itemList(firms.map((firm) => ({ name: firm.name, href: hrefOf('company', firm, locale) }))),
  }),
});

/** Its trades, with their code in the German classification of occupations where it is known. */
export const occupationNodes = ({ trades }: Industry, locale: Locale): JsonLd[] =>
  trades.map(({ name, does, kldb }) => ({
    '@type': 'Occupation',
    name: say(name, locale),
    description: say(does, locale),
    ...(kldb !== undefined && {
      occupationalCategory: {
        '@type': 'CategoryCode',
        codeValue: kldb,
        inCodeSet: { '@type': 'CategoryCodeSet', name: 'KldB 2010' },
      },
    }),
  }));
