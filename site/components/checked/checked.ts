import { formatDate } from '../../i18n/format.ts';
import { t, type Locale } from '../../i18n/t.ts';

/** What an entry or a figure says of its checks. */
export interface CheckDays {
  /** A day, or only its month or year. */
  checkedOn?: string | undefined;
  checkDueOn?: string | undefined;
}

/** "geprüft am 12. März 2026"; undefined where nobody has noted a check. */
export function checkedText(locale: Locale, { checkedOn }: CheckDays): string | undefined {
  if (checkedOn === undefined || checkedOn === 'undated') return undefined;
  return t(locale, isDay(checkedOn) ? 'checked.on' : 'checked.in', { date: formatDate(locale, checkedOn) });
}

const isDay = (stated: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(stated);

/** "Prüfung überfällig seit 12. September 2026"; undefined until the day has passed. */
export const overdueText = (locale: Locale, { checkDueOn }: CheckDays, today: string): string | undefined =>
  checkDueOn !== undefined && checkDueOn < today
    ? t(locale, 'checked.overdue', { date: formatDate(locale, checkDueOn) })
    : undefined;
