import type { Company, Industry, JobStory, Locale, Trade } from '@standort/model';
import { hrefOf } from '../../content/localised.ts';

/** A trade with the firms known to teach it and the story told of it. */
export interface TaughtTrade extends Trade {
  firms: { name: string; href: string }[];
  story?: string;
}

const teaches = ({ training }: Company, { id, kldb }: Trade): boolean =>
  training.some(
    ({ trade, kldb: taught }) => trade === id || (trade === undefined && kldb !== undefined && taught === kldb),
  );

/** The trades of an industry; firms of other industries that teach them count too. */
export const taughtTrades = (
  { trades, key }: Industry,
  companies: readonly Company[],
  stories: readonly JobStory[],
  locale: Locale,
): TaughtTrade[] =>
  trades.map((trade) => {
    const told = stories.find(
      ({ key: name, industry, kldb }) =>
        name === trade.id || (industry === key && kldb !== undefined && kldb === trade.kldb),
    );
    return {
      ...trade,
      firms: companies
        .filter((company) => teaches(company, trade))
        .map((company) => ({ name: company.name, href: hrefOf('company', company, locale) })),
      story: told && hrefOf('job-story', told, locale),
    };
  });
