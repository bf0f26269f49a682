import type { Locale } from '@standort/model';
import { say } from '../../content/localised.ts';
import type { TaughtTrade } from './trades.ts';

/** schema.org occupations that are taught here; no JobPosting, because nobody offers a position on this page. */
export const occupationNodes = (trades: readonly TaughtTrade[], locale: Locale) =>
  trades.map(({ name, does, kldb }) => ({
    '@type': 'Occupation',
    name: say(name, locale),
    description: say(does, locale),
    ...(kldb && { occupationalCategory: { '@type': 'CategoryCode', inCodeSet: 'KldB 2010', codeValue: kldb } }),
  }));
