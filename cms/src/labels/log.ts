/** What was done, as log and versions say it. */
export const DONE: Readonly<Record<string, string>> = {
  create: 'angelegt',
  save: 'gespeichert',
  restore: 'frühere Fassung wiederhergestellt',
  discard: 'Änderungen verworfen',
  publish: 'veröffentlicht',
  unpublish: 'zurückgezogen',
  delete: 'gelöscht',
  import: 'aus Dateien übernommen',
  confirm: 'Prüfung bestätigt',
  'confirm-translation': 'Übersetzung bestätigt',
  succeed: 'Kontakt ersetzt',
  found: 'Stand vor der ersten Aufzeichnung',
  replace: 'Datei geändert',
  hold: 'Website zurückgerollt',
  follow: 'Website wieder aktuell',
};

const PROGRAMS: Readonly<Record<string, string>> = { import: 'Übernahme aus Dateien', system: 'Programm' };

/** Who did it: an address, or a program in words. */
export const personOf = (by: string): string => PROGRAMS[by] ?? by;

/** Languages as the beginning of a line. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = { de: 'Deutsch', en: 'Englisch', cs: 'Tschechisch' };

const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });

/** "24.11.2026, 18:30" */
export const timeOf = (iso: string): string => TIME.format(new Date(iso));
