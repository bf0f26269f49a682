import type { Company, Figure, Locale } from '@standort/model';
import type { Firm } from '../../components/directory/firm.ts';
import { entry } from '../../content/context.ts';
import { hrefOf, localised, say } from '../../content/localised.ts';
import { isOld } from '../../i18n/format.ts';

/** The youngest figure that is dated and less than five years old. */
export const recentFigure = (figures: readonly Figure[], today: string): Figure | undefined =>
  figures.filter(({ asOf }) => asOf !== 'undated' && !isOld(asOf, today)).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];

/** Title of the industry profile, else the branch in words. */
export function branchOf(company: Company, locale: Locale): string | undefined {
  const industry = company.industry === undefined ? undefined : entry('industry', company.industry);
  if (industry) return localised(industry, locale).title;
  return company.branch && say(company.branch, locale);
}

/** Names a branch in an address: the key of the industry, else the German words of the branch. */
export const branchKey = ({ industry, branch }: Company): string =>
  industry ?? (branch?.de ?? '').toLowerCase().replaceAll(/[^a-z]+/g, '-');

interface FirmOptions {
  locale: Locale;
  today: string;
  /** Whether the branch follows the place. */
  branch?: boolean;
}

/** A company as a row of a list. */
export function firmOf(company: Company, { locale, today, branch = false }: FirmOptions): Firm {
  const words = localised(company, locale);
  return {
    name: company.name,
    href: hrefOf('company', company, locale),
    where: [company.locality, branch && branchOf(company, locale)].filter(Boolean).join(', '),
    does: words.summary,
    lang: words.lang === locale ? undefined : words.lang,
    trains: company.training.map(({ occupation }) => occupation),
    employees: recentFigure(company.employees, today),
    checkedOn: company.checkedOn,
    checkDueOn: company.checkDueOn,
    sample: company.sample,
  };
}

/** Who trains stands first, then by name. */
export const byTraining = (a: Company, b: Company): number =>
  Number(b.training.length > 0) - Number(a.training.length > 0) || a.name.localeCompare(b.name, 'de');
