import type { Labels } from './label.ts';

/** Labels of the components, by UID. */
export const components: Readonly<Record<string, Labels>> = {
  'shared.source': {
    title: ['Titel', 'Überschrift der Quelle; wenn keine bekannt ist, der Name des Herausgebers.'],
    url: ['Webadresse', 'Vollständige Adresse der Fundstelle, beginnend mit https://.'],
    publisher: ['Herausgeber', 'Wer die Quelle veröffentlicht hat.'],
    licence: ['Lizenz', 'Zum Beispiel dl-de/by-2-0 oder CC BY 4.0.'],
    accessedOn: ['Abgerufen am', 'Tag, an dem Sie die Quelle gelesen haben.'],
  },
  'shared.figure': {
    label: ['Bezeichnung', 'Was gezählt oder gemessen wird.'],
    value: ['Wert', 'Die Zahl ohne Einheit.'],
    valueTo: ['Wert bis', 'Nur für Spannen: der obere Wert.'],
    unit: ['Einheit', 'Zum Beispiel ha, %, km. Leer bei reinen Anzahlen.'],
    breakdown: ['Aufteilung', 'Teile, aus denen sich der Wert zusammensetzt.'],
    scope: ['Geltungsbereich', 'Wofür der Wert gilt, wenn nicht für das Ganze.'],
    checkedOn: ['Geprüft am', 'Tag, an dem jemand zuletzt nachgesehen hat. Steht auf der Website.'],
    checkDueOn: ['Prüfung fällig am', 'Bis dahin soll jemand nachsehen. Vorher erinnert Sie eine E-Mail.'],
  },
  'shared.share': {
    label: ['Bezeichnung', 'Wofür der Teilwert steht.'],
    value: ['Wert', 'Die Zahl in der Einheit der Kennzahl.'],
  },
  'shared.fact': {
    text: ['Aussage', 'Ein belegter Satz.'],
    municipalityCode: ['Gilt nur in', 'Schlüssel der Gemeinde, falls die Aussage nur dort gilt.'],
  },
  'shared.picture': {
    file: ['Bilddatei', 'JPEG, PNG, WebP oder AVIF, höchstens 25 MB. Aufnahmeort und Kameradaten werden entfernt.'],
    alt: ['Bildbeschreibung', 'Was auf dem Bild zu sehen ist, für alle, die es nicht sehen.'],
    decorative: ['Nur Schmuck', 'Ankreuzen, wenn das Bild nichts mitteilt; dann ist keine Beschreibung nötig.'],
    credit: ['Bildnachweis', 'Wer das Bild gemacht hat.'],
    licence: ['Lizenz', 'Unter welcher Erlaubnis es gezeigt wird.'],
    focalPointX: [
      'Bildmitte waagrecht',
      'Wichtigste Stelle, von 0 (links) bis 1 (rechts). Leer: die Stelle, die in der Medienbibliothek gewählt ist.',
    ],
    focalPointY: [
      'Bildmitte senkrecht',
      'Wichtigste Stelle, von 0 (oben) bis 1 (unten). Leer: die Stelle, die in der Medienbibliothek gewählt ist.',
    ],
  },
  'shared.position': {
    geometry: [
      'Punkt oder Fläche',
      'Eine Zeile je Punkt: Breite, Länge. Ein Punkt zeigt einen Ort, drei und mehr sind die Ecken einer Fläche. GeoJSON oder WKT lässt sich ebenso einfügen.',
    ],
    precision: ['Genauigkeit', 'Flurstück, ungefähr oder nur der Ortsteil.'],
    derivation: ['Herleitung', 'Woraus die Lage bestimmt wurde.'],
    source: ['Quelle', 'Wessen Daten es sind.'],
    licence: ['Lizenz', 'Unter welcher Lizenz sie stehen.'],
  },
  'shared.address': {
    street: ['Straße und Hausnummer', 'Zum Beispiel Platz des Bergmanns 2.'],
    postalCode: ['Postleitzahl', 'Fünf Ziffern.'],
    city: ['Ort', 'Ort der Anschrift.'],
  },
  'shared.question': {
    question: ['Frage', 'So, wie sie jemand stellen würde.'],
    answer: ['Antwort', 'Kurz und vollständig. Gestalten Sie mit den Knöpfen über dem Feld.'],
  },
  'site.area': {
    squareMetres: ['Quadratmeter', 'Größe in m². Unbekannt heißt: leer lassen, nie 0.'],
    squareMetresTo: ['Quadratmeter bis', 'Nur für Spannen: der obere Wert.'],
  },
  'site.price': { euro: ['Euro je m²', 'Angebotspreis, höchstens fünf Jahre alt.'] },
  'site.land-value': { euro: ['Euro je m²', 'Bodenrichtwert des Gutachterausschusses.'] },
  'site.utility': {
    kind: ['Anschluss', 'Strom, Gas, Wasser, Abwasser, Glasfaser oder Wärme.'],
    text: ['Was bekannt ist', 'Zum Beispiel: liegt an, auf Anfrage, geplant.'],
    megawatts: ['Leistung in MW', 'Nur Strom: verfügbare Anschlussleistung.'],
    kilovolts: ['Spannung in kV', 'Nur Strom: Spannungsebene.'],
    confirmedBy: ['Bestätigt durch', 'Versorger oder Stelle, kein Personenname.'],
    confirmedOn: ['Bestätigt am', 'Tag der Bestätigung.'],
  },
  'site.milestone': {
    year: ['Jahr', 'Vier Ziffern.'],
    text: ['Ereignis', 'Was in diesem Jahr geschah.'],
  },
  'company.training': {
    occupation: ['Ausbildungsberuf', 'Amtliche Bezeichnung des Berufs.'],
    trade: ['Beruf der Branche', 'Kennung eines Berufs aus dem Branchenprofil.'],
  },
  'industry.craft': {
    verb: ['Tätigkeit', 'Ein Verb: drehen, gießen, fräsen.'],
    where: ['Wo', 'Ort oder Betrieb, an dem es geschieht.'],
    text: ['Beschreibung', 'Ein bis zwei Sätze.'],
    plate: ['Zeichnung', 'Welche Platte daraus geschnitten wird.'],
    parameter: ['Maßzahl', 'Die belegte Zahl, aus der die Zeichnung entsteht.'],
    key: ['Lesart der Maßzahl', 'Sagt in Worten, was die Zahl bedeutet.'],
  },
  'industry.trade': {
    code: ['Kennung', 'Kurzer fester Name, auf den sich Betriebe beziehen, z. B. uhrmacher.'],
    name: ['Beruf', 'Amtliche Bezeichnung.'],
    does: ['Was man tut', 'Ein Satz aus der Werkstatt.'],
    years: ['Ausbildungsjahre', 'Dauer der Ausbildung in Jahren, z. B. 3,5.'],
  },
  'factor.journey': {
    from: ['Von', 'Ausgangspunkt des Weges.'],
    to: ['Nach', 'Ziel des Weges.'],
    mode: ['Verkehrsmittel', 'Bahn, Bus, Auto oder Fahrrad.'],
    minutes: ['Minuten', 'Wie die Quelle sie zählt. Nicht belegt: leer lassen.'],
  },
  'story.text': {
    heading: ['Zwischenüberschrift', 'Kann fehlen.'],
    text: ['Text', 'Absätze, Listen und Links. Gestalten Sie mit den Knöpfen über dem Feld.'],
  },
  'story.quote': {
    text: ['Zitat', 'Wörtlich, ohne Anführungszeichen.'],
    attribution: ['Wer spricht', 'Beruf oder Rolle.'],
  },
  'story.consent': {
    scope: ['Gilt für', 'Was die Person unterschrieben hat.'],
    givenOn: ['Unterschrieben am', 'Tag auf dem Papier.'],
    validUntil: ['Gültig bis', 'Leer lassen, wenn sie bis zum Widerruf gilt.'],
    heldBy: ['Papier liegt bei', 'Stelle, die das unterschriebene Papier aufbewahrt.'],
    recordId: ['Nummer', 'Woran das Verzeichnis der Einwilligungen diese erkennt.'],
    paper: ['Unterschriebenes Blatt', 'Datei, die nur das Verzeichnis der Einwilligungen zeigt.'],
    withdrawnOn: ['Widerrufen am', 'Tag, an dem der Widerruf eingetragen wurde.'],
    withdrawnBy: ['Widerruf eingetragen von', 'Wer ihn eingetragen hat.'],
    withdrawnNote: ['Anmerkung zum Widerruf', 'Zum Beispiel: kam per Brief.'],
  },
  'story.figure': {
    figure: ['Kennung der Kennzahl', 'Kennung einer Kennzahl, die in dieser Geschichte unter „Kennzahlen“ steht.'],
  },
  'page.text': { text: ['Text', 'Absätze, Listen und Links. Gestalten Sie mit den Knöpfen über dem Feld.'] },
  'page.questions': { items: ['Fragen', 'Mindestens eine Frage mit Antwort.'] },
  'page.call': {
    text: ['Text', 'Ein Satz, der sagt, was als Nächstes kommt.'],
    label: ['Beschriftung', 'Text des Knopfes.'],
    route: ['Ziel', 'Seite, zu der der Knopf führt.'],
  },
  'homepage.chapter': {},
  'settings.operator': {
    name: ['Name', 'Wer die Website betreibt.'],
    legalForm: ['Rechtsform', 'Zum Beispiel Körperschaft des öffentlichen Rechts.'],
    representedBy: ['Vertreten durch', 'Amt oder Person, die vertritt (Impressum).'],
    editorialResponsible: ['Inhaltlich verantwortlich', 'Nach § 18 MStV, mit Anschrift.'],
    dataProtectionContact: ['Datenschutz', 'Wie die oder der Datenschutzbeauftragte erreichbar ist.'],
    email: ['E-Mail', 'Für das Impressum.'],
    phone: ['Telefon', 'Für das Impressum.'],
  },
  'settings.landmark': {
    longitude: ['Längengrad', 'In Grad, z. B. 13,73203.'],
    latitude: ['Breitengrad', 'In Grad, z. B. 51,04056.'],
  },
};
