import type { Strings } from '../types.ts';

/** Legal pages and pages about the data. */
export default {
  'document.updated': { de: 'Stand {date}', en: 'As of {date}', cs: 'Stav k {date}' },
  'document.contents': { de: 'Auf dieser Seite', en: 'On this page', cs: 'Na této stránce' },
  'document.ask': { de: 'Eine Frage dazu?', en: 'A question about this?', cs: 'Máte k tomu dotaz?' },
  'document.askText': {
    de: 'Anschrift und Website der vier Rathäuser stehen auf einer Seite.',
    en: 'The addresses and websites of the four town halls are on one page.',
    cs: 'Adresy a weby čtyř radnic najdete na jedné stránce.',
  },
  'document.askLabel': { de: 'Rathaus finden', en: 'Find a town hall', cs: 'Najít radnici' },
  'data.file': { de: 'Datei', en: 'File', cs: 'Soubor' },
  'data.format': { de: 'Format', en: 'Format', cs: 'Formát' },
  'data.content': { de: 'Inhalt', en: 'Content', cs: 'Obsah' },
  'data.sites': { de: 'Gewerbeflächen', en: 'Commercial sites', cs: 'Plochy pro podnikání' },
  'data.companies': { de: 'Betriebe', en: 'Employers', cs: 'Firmy' },
  'data.catalog': {
    de: 'Verzeichnis der Dateien (DCAT)',
    en: 'Catalogue of the files (DCAT)',
    cs: 'Seznam souborů (DCAT)',
  },
  'data.basemap': { de: 'Schematische Grundkarte', en: 'Schematic base map', cs: 'Schematická základní mapa' },
  'data.feed': { de: 'Meldungen', en: 'News', cs: 'Zprávy' },
  'imprint.operator': {
    de: 'Anbieter nach § 5 DDG',
    en: 'Provider under section 5 DDG',
    cs: 'Poskytovatel podle § 5 DDG',
  },
  'imprint.represented': { de: 'Vertreten durch', en: 'Represented by', cs: 'Zastoupen' },
  'imprint.form': { de: 'Rechtsform', en: 'Legal form', cs: 'Právní forma' },
  'imprint.address': { de: 'Anschrift', en: 'Address', cs: 'Adresa' },
  'imprint.email': { de: 'E-Mail', en: 'E-mail', cs: 'E-mail' },
  'imprint.phone': { de: 'Telefon', en: 'Telephone', cs: 'Telefon' },
  'imprint.responsible': {
    de: 'Verantwortlich für den Inhalt nach § 18 Abs. 2 MStV',
    en: 'Responsible for the content under section 18(2) MStV',
    cs: 'Odpovídá za obsah podle § 18 odst. 2 MStV',
  },
  'imprint.protection': {
    de: 'Kontakt für den Datenschutz',
    en: 'Data protection contact',
    cs: 'Kontakt pro ochranu osobních údajů',
  },
  'imprint.draft': {
    de: 'Ein Entwurf, noch ohne Betreiber',
    en: 'A draft, without an operator yet',
    cs: 'Návrh, zatím bez provozovatele',
  },
  'imprint.draftText': {
    de: 'Diese Website ist ein Entwurf und kein amtliches Angebot der Kommunen. Es gibt noch niemanden, der sie betreibt und rechtlich für sie einsteht. Deshalb nennen wir hier keinen Namen. Unter einer öffentlichen Adresse lässt die Software sich ohne diese Angaben nicht veröffentlichen.',
    en: 'This website is a draft and not an official service of the municipalities. Nobody operates it yet or answers for it in law, so we name nobody here. The software refuses to publish it under a public address without these details.',
    cs: 'Tento web je návrh a není úřední nabídkou obcí. Zatím ho nikdo neprovozuje a nikdo za něj právně neodpovídá, proto tu žádné jméno neuvádíme. Bez těchto údajů software web na veřejné adrese nezveřejní.',
  },
  'imprint.required': { de: 'Was hier stehen muss', en: 'What has to stand here', cs: 'Co tu musí být uvedeno' },
  'imprint.ddg': {
    de: '§ 5 DDG (Digitale-Dienste-Gesetz)',
    en: 'Section 5 DDG (Digital Services Act of Germany)',
    cs: '§ 5 DDG (německý zákon o digitálních službách)',
  },
  'imprint.ddgText': {
    de: 'Name und Anschrift des Anbieters, bei juristischen Personen Rechtsform und Vertretungsberechtigte; eine E-Mail-Adresse und ein zweiter schneller Weg; wo vorhanden Aufsichtsbehörde, Register und Umsatzsteuer-Identifikationsnummer.',
    en: 'Name and address of the provider and, for legal persons, legal form and representatives; an e-mail address and a second quick way to get in touch; where they exist, supervisory authority, register and VAT identification number.',
    cs: 'Jméno a adresa poskytovatele, u právnických osob právní forma a oprávnění zástupci; e-mailová adresa a druhý rychlý způsob spojení; pokud existují, dozorový úřad, rejstřík a daňové identifikační číslo.',
  },
  'imprint.mstv': {
    de: '§ 18 Abs. 2 MStV (Medienstaatsvertrag)',
    en: 'Section 18(2) MStV (Interstate Media Treaty)',
    cs: '§ 18 odst. 2 MStV (Státní smlouva o médiích)',
  },
  'imprint.mstvText': {
    de: 'Name und Anschrift eines Menschen, der für redaktionelle Inhalte verantwortlich ist.',
    en: 'Name and address of a person responsible for editorial content.',
    cs: 'Jméno a adresa člověka odpovědného za redakční obsah.',
  },
  'imprint.gdpr': { de: 'Art. 13 DSGVO', en: 'Article 13 GDPR', cs: 'Čl. 13 GDPR' },
  'imprint.gdprText': {
    de: 'Verantwortlicher und Datenschutzkontakt; mehr dazu unter Datenschutz.',
    en: 'Controller and data protection contact; see the privacy page.',
    cs: 'Správce a kontakt pro ochranu údajů; více na stránce o ochraně osobních údajů.',
  },
  'imprint.until': { de: 'Wen Sie bis dahin fragen', en: 'Who to ask until then', cs: 'Koho se zatím zeptat' },
  'imprint.untilText': {
    de: 'Fragen zu einer Gemeinde richten Sie an ihr Rathaus. Für diese Website sind die Rathäuser nicht verantwortlich.',
    en: 'Questions about a town are best put to its town hall. The town halls are not responsible for this website.',
    cs: 'S otázkami k obci se obraťte na její radnici. Za tento web radnice neodpovídají.',
  },
  'imprint.credits': {
    de: 'Karten, Schriften, Software',
    en: 'Maps, typefaces, software',
    cs: 'Mapy, písma, software',
  },
  'imprint.fonts': {
    de: 'Schriften: Vollkorn und Sofia Sans, SIL Open Font License 1.1',
    en: 'Typefaces: Vollkorn and Sofia Sans, SIL Open Font License 1.1',
    cs: 'Písma: Vollkorn a Sofia Sans, SIL Open Font License 1.1',
  },
  'imprint.software': { de: 'Software: EUPL 1.2', en: 'Software: EUPL 1.2', cs: 'Software: EUPL 1.2' },
} as const satisfies Strings;
