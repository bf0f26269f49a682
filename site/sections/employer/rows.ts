import type { Company, Locale, Organisation } from '@standort/model';
import type { FactRow } from '../../components/fact-list/row.ts';
import { say } from '../../content/localised.ts';
import { t } from '../../i18n/t.ts';
import type { Proven } from '../place/proofs.ts';
import { isConfirmed, membershipFact, type HeadCount } from './facts.ts';

interface Context {
  locale: Locale;
  branch: string | undefined;
  place: string;
}

/** Where, what, since when, in which network. */
export function factRows(
  company: Company,
  networks: readonly Organisation[],
  { locale, branch, place }: Context,
): FactRow[] {
  const { foundedYear, foundedNote, languages } = company;
  return [
    { label: t(locale, 'employer.place'), text: place },
    ...(branch ? [{ label: t(locale, 'employer.branch'), text: branch }] : []),
    ...(foundedYear === undefined && foundedNote ? [{ label: t(locale, 'employer.history'), text: foundedNote }] : []),
    ...networks.map((network) => {
      const fact = membershipFact(company, network);
      return {
        label: t(locale, 'employer.network'),
        text: network.name,
        asOf: fact?.asOf ?? 'undated',
        asOfNote: fact?.asOfNote,
        sources: fact?.sources ?? company.sources.slice(0, 1),
      };
    }),
    ...(isConfirmed(company) && languages.length > 0
      ? [{ label: t(locale, 'employer.languages'), text: languages.join(', ') }]
      : []),
  ];
}

/** What the sources of a firm prove, in the words of its page. */
export const provenOf = (
  company: Company,
  networks: readonly Organisation[],
  { recent }: HeadCount,
  locale: Locale,
): Proven[] => [
  ...(recent ? [{ name: say(recent.label, locale), sources: recent.sources }] : []),
  ...company.training.map(({ occupation, sources }) => ({ name: say(occupation, locale), sources })),
  ...networks.map((network) => ({
    name: t(locale, 'employer.network'),
    sources: membershipFact(company, network)?.sources ?? [],
  })),
];
