import type { Locale } from '@standort/model';

/** What a language calls itself, and the start page. */
export const LANGUAGES: Readonly<Record<Locale, { short: string; name: string; home: string }>> = {
  de: { short: 'DE', name: 'Deutsch', home: '(Startseite)' },
  en: { short: 'EN', name: 'English', home: '(home page)' },
  cs: { short: 'CS', name: 'Čeština', home: '(úvodní stránka)' },
};

export interface LanguageLink {
  locale: Locale;
  href: string;
  current: boolean;
  /** Whether the address shows this very page. */
  exact: boolean;
}
