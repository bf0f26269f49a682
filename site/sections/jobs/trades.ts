import type { Company, Industry, JobStory, Locale, Trade } from '@standort/model';
import { hrefOf } from '../../content/localised.ts';
import { parseAsOf } from '../../i18n/format.ts';

/** A trade with the firms that are known to train it, as Trades.astro shows it. */
export interface TaughtTrade extends Trade {
  firms: { name: string; href: string }[];
  story?: string;
}

export interface TradeBoard {
  /** Trades somebody is known to train, most firms first. */
  taught: TaughtTrade[];
  /** Apprenticeships that exist here, but nobody is known to train yet. */
  open: Trade[];
  /** First and last year of the evidence. */
  years?: { from: number; to: number };
}

type Training = Company['training'][number];
const teaches = (training: Training, { id, kldb }: Trade) =>
  training.trade === id || (kldb !== undefined && training.kldb === kldb);

/** Joins the trades of the industries with the firms that train them and the stories that tell of them. */
export function tradeBoard(
  industries: readonly Industry[],
  companies: readonly Company[],
  stories: readonly JobStory[],
  locale: Locale,
): TradeBoard {
  const all = industries.flatMap(({ trades }) => trades).filter(({ years }) => years !== undefined);
  const withFirms = all.map((trade): TaughtTrade => {
    const story = stories.find(({ key }) => key === trade.id);
    return {
      ...trade,
      firms: companies
        .filter(({ training }) => training.some((item) => teaches(item, trade)))
        .sort((a, b) => a.name.localeCompare(b.name, 'de'))
        .map((company) => ({ name: company.name, href: hrefOf('company', company, locale) })),
      ...(story && { story: hrefOf('job-story', story, locale) }),
    };
  });
  const proof = companies.flatMap(({ training }) =>
    training.filter((item) => all.some((trade) => teaches(item, trade))),
  );
  const years = proof.flatMap(({ asOf }) => parseAsOf(asOf).map(({ year }) => year));
  return {
    taught: withFirms
      .filter(({ firms }) => firms.length > 0)
      .sort((a, b) => b.firms.length - a.firms.length || a.id.localeCompare(b.id, 'en')),
    open: withFirms.filter(({ firms }) => firms.length === 0),
    ...(years.length > 0 && { years: { from: Math.min(...years), to: Math.max(...years) } }),
  };
}
