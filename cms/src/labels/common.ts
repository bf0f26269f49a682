import type { Labels } from './label.ts';

/** Fields that mean the same wherever they stand. */
export const common: Labels = {
  key: ['Schlüssel', 'Bitte leer lassen. Der Schlüssel entsteht aus dem Titel und ändert sich später nicht mehr.'],
  municipalityCode: [
    'Zuständige Gemeinde',
    'Schreiben Sie für eine Gemeinde, füllt sich das Feld beim Speichern; bei mehreren tragen Sie sie klein ein, z. B. glashuette. Bei der Koordinierungsstelle heißt leer: gemeinsamer Eintrag.',
  ],
  confirmationStatus: ['Bestätigung', 'Ob jemand Zuständiges diesen Eintrag bestätigt hat.'],
  confirmationOn: ['Bestätigt am', 'Tag der Bestätigung.'],
  confirmationBy: ['Bestätigt durch', 'Rolle oder Stelle, kein Personenname.'],
  sample: [
    'Erfundenes Beispiel',
    'Wird überall sichtbar als Beispiel gekennzeichnet und öffentlich nur auf Wunsch gezeigt.',
  ],
  internalNote: ['Interne Notiz', 'Nur hier im Redaktionssystem zu sehen, nie auf der Website.'],

  slug: [
    'Adresse',
    'Letzter Teil der Webadresse in dieser Sprache. Bleibt das Feld leer, entsteht sie beim Speichern aus dem Titel. Nach einer Änderung leitet die alte Adresse weiter.',
  ],
  formerSlugs: ['Frühere Adressen', 'Füllt sich von selbst; die Website leitet von dort weiter.'],
  textOrigin: [
    'Textherkunft',
    'Wer den Text dieser Sprache geschrieben hat. Maschinentext wird gekennzeichnet, bis ihn jemand gelesen hat.',
  ],
  textOriginBy: ['Geschrieben oder gelesen von', 'Rolle oder Stelle, kein Personenname.'],
  textOriginOn: ['Geschrieben oder gelesen am', 'Tag der letzten Durchsicht.'],
  title: ['Titel', 'Überschrift der Seite und Text in Listen.'],
  summary: ['Kurzfassung', 'Ein bis zwei Sätze für Listen, Suche und Vorschau.'],
  claim: ['Leitsatz', 'Ein Satz, der trägt. Keine Werbefloskeln.'],
  lead: ['Vorspann', 'Ein bis zwei Sätze unter der Überschrift.'],
  body: ['Text', 'Absätze, Zwischenüberschriften, Listen und Links. Gestalten Sie mit den Knöpfen über dem Feld.'],
  description: ['Beschreibung', 'Für Suchmaschinen und Vorschau, höchstens 160 Zeichen.'],
  heading: ['Überschrift', 'Überschrift des Abschnitts.'],

  name: ['Name', 'Eigenname, so wie er öffentlich geführt wird.'],
  locality: ['Ortsteil', 'Ortsteil oder Lage, z. B. Reinholdshain.'],
  position: ['Lage auf der Karte', 'Punkt oder Fläche mit Genauigkeit und Herkunft.'],
  website: ['Website', 'Vollständige Adresse, beginnend mit https://.'],
  address: ['Anschrift', 'Postanschrift.'],
  phone: ['Telefon', 'Nur eine bestätigte Nummer.'],
  email: ['E-Mail', 'Nur eine bestätigte Adresse.'],
  rank: ['Reihenfolge', 'Kleine Zahlen stehen vorn.'],
  kldb: ['KldB-Nummer', 'Klassifikation der Berufe 2010, drei bis fünf Ziffern.'],

  municipality: ['Gemeinde', 'Gemeinde, in der das liegt.'],
  industry: ['Branche', 'Branchenprofil, zu dem der Eintrag gehört.'],
  contact: ['Ansprechstelle', 'Wer Auskunft gibt.'],
  organisation: ['Organisation', 'Organisation, die dazugehört.'],

  figures: ['Kennzahlen', 'Zahlen mit Stand und Quelle.'],
  facts: ['Aussagen mit Beleg', 'Sätze ohne Zahl, mit Stand und Quelle.'],
  sources: ['Quellen', 'Woher die Angabe stammt. Mindestens eine.'],
  picture: ['Bild', 'Ein Bild mit Beschreibung und Nachweis.'],
  pictures: ['Bilder', 'Bilder mit Beschreibung und Nachweis.'],

  asOf: [
    'Stand',
    'Zum Beispiel 2026, 2026-11, 2026-11-28, 2026-Q3 oder 2025/2026; „undated“, wenn kein Stand bekannt ist.',
  ],
  asOfNote: ['Hinweis zum Stand', 'Was am Stand zu beachten ist.'],
  note: ['Anmerkung', 'Was man zu dieser Angabe wissen muss.'],
  qualifier: ['Genauigkeit', 'Genau, rund, über oder bis zu.'],
  conflict: ['Quellen widersprechen sich', 'Ankreuzen, wenn Quellen Verschiedenes sagen; die Anmerkung erklärt es.'],
  caution: ['Nur im sachlichen Zusammenhang', 'Ankreuzen, wenn die Angabe nicht zur Werbung taugt.'],
  highlight: ['Darf auf die Startseite', 'Nur jung, unstrittig und belegt.'],
  code: ['Kennung', 'Kurzer fester Name, z. B. population. Nur nötig, wo die Website die Angabe gezielt sucht.'],
};
