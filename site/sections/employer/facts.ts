import type { Company, Fact, Figure, Organisation } from '@standort/model';
import { hasFigure } from '../../components/fact-list/event.ts';
import { isOld } from '../../i18n/format.ts';
import { isFresh } from '../region/figures.ts';

export const isConfirmed = ({ confirmation }: Pick<Company, 'confirmation'>): boolean =>
  confirmation.status === 'confirmed';

/**
 * The statements a firm's page may show. Of a firm that has not confirmed its entry no old or undated
 * figures are shown, not even dated ones; sensitive statements stay out of either.
 */
export function shownFacts(company: Company, today: string): Fact[] {
  const open = company.facts.filter(({ caution }) => !caution);
  if (isConfirmed(company)) return open;
  return open.filter(({ text, asOf }) => isFresh(asOf, today) || !hasFigure(text.de));
}

export interface HeadCount {
  /** Young enough to lead. */
  recent: Figure | undefined;
  /** Folded, and only where the firm has confirmed its entry. */
  older: Figure[];
}

export function headCount(company: Company, today: string): HeadCount {
  const sorted = [...company.employees].sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const recent = sorted.find(({ asOf }) => isFresh(asOf, today));
  return {
    recent,
    older: isConfirmed(company)
      ? sorted.filter((figure) => figure !== recent && (isOld(figure.asOf, today) || figure.asOf === 'undated'))
      : [],
  };
}

/** The statement that documents a membership: the newest one that names the network. */
export function membershipFact(
  company: Pick<Company, 'facts'>,
  { name }: Pick<Organisation, 'name'>,
): Fact | undefined {
  const short = name.split(/[\s–,(]/)[0] ?? name;
  return company.facts.filter(({ text }) => text.de.includes(short)).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
}
