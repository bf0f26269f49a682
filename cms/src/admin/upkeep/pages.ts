import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A right of Strapi, with the content type it is for. */
export interface Right {
  action: string;
  subject: string | null;
}

/** One page of "Pflege". */
export interface UpkeepPage {
  /** Below `/upkeep/`, in German: editors see it. */
  path: string;
  title: string;
  /** One sentence: what the page is for. */
  subtitle: string;
  /** Whoever has none of these rights does not see the page; left out = for everybody. */
  permissions?: readonly Right[];
  Content: LazyExoticComponent<ComponentType>;
}

const reads = (subject: string): Right[] => [
  { action: 'plugin::content-manager.explorer.read', subject: `api::${subject}.${subject}` },
];

/** In this order. */
export const PAGES: readonly UpkeepPage[] = [
  {
    path: 'pruefungen',
    title: 'Prüfungen',
    subtitle: 'Was bald zu prüfen oder überfällig ist. Stimmt noch alles, bestätigen Sie es mit einem Klick.',
    Content: lazy(() => import('../freshness/ChecksContent')),
  },
  {
    path: 'uebersetzungen',
    title: 'Übersetzungen',
    subtitle: 'Was auf Englisch oder Tschechisch fehlt oder älter ist als Deutsch.',
    Content: lazy(() => import('../languages/LanguagesContent')),
  },
  {
    path: 'termine',
    title: 'Termine',
    subtitle: 'Was demnächst erscheint, was von der Website geht, was zu prüfen ist und welche Einwilligung endet.',
    Content: lazy(() => import('../timing/CalendarContent')),
  },
  {
    path: 'tabellen',
    title: 'Tabellen',
    subtitle: 'Einträge als Tabelle ausgeben, in Excel oder LibreOffice bearbeiten und wieder einlesen.',
    Content: lazy(() => import('../sheets/SheetsContent')),
  },
  {
    path: 'einwilligungen',
    title: 'Einwilligungen',
    subtitle: 'Wer zugestimmt hat, gezeigt zu werden, wozu und bis wann.',
    permissions: reads('job-story'),
    Content: lazy(() => import('../consents/RegisterContent')),
  },
  {
    path: 'kontakte',
    title: 'Kontakte',
    subtitle: 'Wer Auskunft gibt, wo der Kontakt steht und wer nachfolgt.',
    permissions: reads('contact'),
    Content: lazy(() => import('../contacts/ContactsContent')),
  },
  {
    path: 'protokoll',
    title: 'Protokoll',
    subtitle: 'Wer wann welchen Eintrag angelegt, geändert oder veröffentlicht hat.',
    Content: lazy(() => import('../log/LogContent')),
  },
];
