import type { Company, Fact, Figure, Organisation } from '@standort/model';
import { isOld } from '../../i18n/format.ts';
import { isFresh } from '../region/figures.ts';

export const isConfirmed = ({ confirmation }: Pick<Company, 'confirmation'>): boolean =>
  confirmation.status === 'confirmed';

const YEARS = /\b(?:1[4-9]|20)\d\d(?:\/\d\d)?\b/g;
const DAYS =
  /\b\d{1,2}\. ?(?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/g;
const NUMBER_WORDS =
  /\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend|hundert|tausend|drittel|viertel|hälfte|doppelt\w*|prozent)\b/i;

/** Whether a statement counts something. Years and days are dates, not figures; in doubt it counts. */
export function hasFigure(german: string): boolean {
  const rest = german.replaceAll(YEARS, '').replaceAll(DAYS, '');
  return /\d/.test(rest) || NUMBER_WORDS.test(rest);
}

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
