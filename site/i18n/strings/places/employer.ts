import type { Strings } from '../../types.ts';

/** Words of the directory of employers and of one employer's page. */
export default {
  'employers.count.one': {
    de: 'Ein Betrieb steht im Verzeichnis.',
    en: 'One employer is in the directory.',
    cs: 'V seznamu je jedna firma.',
  },
  'employers.count.few': {
    de: '{count} Betriebe stehen im Verzeichnis.',
    en: '{count} employers are in the directory.',
    cs: 'V seznamu jsou {count} firmy.',
  },
  'employers.count.other': {
    de: '{count} Betriebe stehen im Verzeichnis.',
    en: '{count} employers are in the directory.',
    cs: 'V seznamu je {count} firem.',
  },
  'employers.training.one': {
    de: 'Bei einem ist belegt, dass er ausbildet; er steht in seiner Gemeinde oben.',
    en: 'One is known to train apprentices and comes first in its municipality.',
    cs: 'U jedné je doloženo, že vyučuje; ve své obci stojí nahoře.',
  },
  'employers.training.few': {
    de: 'Bei {count} ist belegt, dass sie ausbilden; sie stehen in ihrer Gemeinde oben.',
    en: '{count} are known to train apprentices and come first in their municipality.',
    cs: 'U {count} je doloženo, že vyučují; ve své obci stojí nahoře.',
  },
  'employers.training.other': {
    de: 'Bei {count} ist belegt, dass sie ausbilden; sie stehen in ihrer Gemeinde oben.',
    en: '{count} are known to train apprentices and come first in their municipality.',
    cs: 'U {count} je doloženo, že vyučují; ve své obci stojí nahoře.',
  },
  'employers.jump': { de: 'Zu den Gemeinden', en: 'Jump to a municipality', cs: 'Přejít k obci' },
  'employers.branch': { de: 'Branche', en: 'Industry', cs: 'Obor' },
  'employers.branch.all': { de: 'alle Branchen', en: 'all industries', cs: 'všechny obory' },
  'employers.trains': { de: 'bildet aus', en: 'trains apprentices', cs: 'vyučuje učně' },
  'employers.text': { de: 'Beruf oder Stichwort', en: 'Trade or keyword', cs: 'Povolání nebo slovo' },
  'employers.text.hint': {
    de: 'zum Beispiel Uhrmacher, Geising',
    en: 'for example watchmaker, Geising',
    cs: 'například hodinář, Geising',
  },
  'employers.some.one': {
    de: 'Ein Betrieb von {all} passt.',
    en: 'One of {all} employers fits.',
    cs: 'Vyhovuje jedna firma z {all}.',
  },
  'employers.some.few': {
    de: '{count} Betriebe von {all} passen.',
    en: '{count} of {all} employers fit.',
    cs: 'Vyhovují {count} firmy z {all}.',
  },
  'employers.some.other': {
    de: '{count} Betriebe von {all} passen.',
    en: '{count} of {all} employers fit.',
    cs: 'Vyhovuje {count} firem z {all}.',
  },
  'employers.none': {
    de: 'Kein Betrieb passt. Das heißt nicht: keine Arbeit. Nimm einen Filter weg oder frag im Rathaus.',
    en: 'No employer fits. That does not mean: no work. Drop a filter, or ask at the town hall.',
    cs: 'Žádná firma nevyhovuje. To neznamená, že tu není práce. Zrušte některý filtr, nebo se zeptejte na radnici.',
  },
  'employers.stories': { de: 'Alle Geschichten', en: 'All stories', cs: 'Všechny příběhy' },
  'employer.confirmed': { de: 'vom Betrieb bestätigt', en: 'confirmed by the firm', cs: 'potvrzeno firmou' },
  'employer.confirmedOn': {
    de: 'vom Betrieb bestätigt am {date}',
    en: 'confirmed by the firm on {date}',
    cs: 'potvrzeno firmou: {date}',
  },
  'employer.founded': { de: 'Gegründet', en: 'Founded', cs: 'Založeno' },
  'employer.open': {
    de: 'Freie Stellen und Lehrstellen',
    en: 'Open jobs and apprenticeships',
    cs: 'Volná pracovní a učňovská místa',
  },
  'employer.open.note': { de: 'Das weiß nur der Betrieb.', en: 'Only the firm knows.', cs: 'To ví jen firma.' },
  'employer.about': { de: 'Was hier gemacht wird', en: 'What is made here', cs: 'Co se tu dělá' },
  'employer.training': { de: 'Was man hier lernen kann', en: 'What you can learn here', cs: 'Co se tu lze naučit' },
  'employer.training.none': {
    de: 'Welche Berufe hier ausgebildet werden, ist noch nicht belegt. Frag im Betrieb nach.',
    en: 'Which trades are taught here is not documented yet. Ask at the firm.',
    cs: 'Které obory se tu vyučují, zatím není doloženo. Zeptejte se ve firmě.',
  },
  'employer.training.note': {
    de: 'Belegt ist, dass dieser Beruf zum genannten Datum ausgebildet wurde. Ob gerade ein Platz frei ist, weiß nur der Betrieb.',
    en: 'On the date given the trade was taught here. Whether a place is open now, only the firm knows.',
    cs: 'Doloženo je, že se obor k uvedenému datu vyučoval. Zda je právě volné místo, ví jen firma.',
  },
  'employer.documented': { de: 'Was belegt ist', en: 'What is documented', cs: 'Co je doloženo' },
  'employer.place': { de: 'Ort', en: 'Place', cs: 'Místo' },
  'employer.branch': { de: 'Branche', en: 'Industry', cs: 'Obor' },
  'employer.history': { de: 'Geschichte', en: 'History', cs: 'Historie' },
  'employer.network': { de: 'Netzwerk', en: 'Network', cs: 'Síť' },
  'employer.languages': { de: 'Sprachen bei der Arbeit', en: 'Languages at work', cs: 'Jazyky v práci' },
  'employer.unconfirmed': {
    de: 'Alles hier stammt aus öffentlichen Quellen und ist vom Betrieb nicht bestätigt. Beschäftigten- und Umsatzzahlen zeigen wir nur, wenn sie datiert und höchstens fünf Jahre alt sind.',
    en: 'Everything here comes from public sources and has not been confirmed by the firm. We show staff and turnover figures only if they are dated and at most five years old.',
    cs: 'Vše zde pochází z veřejných zdrojů a firma to nepotvrdila. Počty zaměstnanců a obraty ukazujeme, jen když mají datum a nejsou starší než pět let.',
  },
  'employer.claim': { de: 'Sie sind dieser Betrieb?', en: 'Is this your firm?', cs: 'Je to vaše firma?' },
  'employer.claim.text': {
    de: 'Bestätigen oder berichtigen Sie die Angaben. Dann stehen hier auch Ihre Website, wen man fragt, was Sie ausbilden und Zahlen von heute.',
    en: 'Confirm or correct what is said here. Then your website, whom to ask, what you teach and today’s figures can stand here too.',
    cs: 'Potvrďte nebo opravte údaje. Pak tu může být i váš web, kontakt, obory, které vyučujete, a dnešní čísla.',
  },
  'employer.claim.to': { de: 'Schreiben Sie an: {to}.', en: 'Write to: {to}.', cs: 'Napište na adresu: {to}.' },
  'employer.direct': { de: 'Beim Betrieb selbst', en: 'At the firm itself', cs: 'Přímo u firmy' },
  'employer.careers': {
    de: 'Stellen und Ausbildung beim Betrieb',
    en: 'Jobs and training at the firm',
    cs: 'Práce a vyučení ve firmě',
  },
  'employer.contact': { de: 'Wen du fragst', en: 'Who to ask', cs: 'Koho se zeptat' },
  'employer.contact.text': {
    de: 'Ob eine Stelle frei ist, weiß der Betrieb. Seine Anschrift steht hier, sobald er sie bestätigt hat. Wohin du dich bis dahin wendest, fragst du im Rathaus am Ort.',
    en: 'Only the firm knows whether a job is open. Its address will stand here once it has confirmed it. Until then, ask at the local town hall where to turn.',
    cs: 'Zda je volné místo, ví firma. Její adresa tu bude, jakmile ji potvrdí. Kam se do té doby obrátit, se zeptejte na místní radnici.',
  },
  'employer.contact.confirmed': {
    de: 'Ob eine Stelle frei ist, weiß der Betrieb. Nach Wohnungen und Kitaplätzen fragst du im Rathaus.',
    en: 'Only the firm knows whether a job is open. Ask the town hall about flats and nursery places.',
    cs: 'Zda je volné místo, ví firma. Na byty a místa ve školce se zeptejte na radnici.',
  },
  'employer.map': { de: 'Karte: {name} in {place}', en: 'Map: {name} in {place}', cs: 'Mapa: {name}, {place}' },
  'employer.map.locality': {
    de: 'Ortspunkt von {place}, nicht die Anschrift des Betriebs.',
    en: 'The point of {place}, not the address of the firm.',
    cs: 'Bod místa {place}, nikoli adresa firmy.',
  },
  'employer.stories': { de: 'Der Beruf von innen', en: 'The trade from inside', cs: 'Povolání zblízka' },
  'employer.stories.lead': {
    de: 'Geschichten von Berufen, die es hier gibt. Sie erzählen von keinem bestimmten Betrieb.',
    en: 'Stories of trades that exist here. They tell of no firm in particular.',
    cs: 'Příběhy povolání, která tu jsou. Nevyprávějí o žádné konkrétní firmě.',
  },
  'employer.near': {
    de: 'Wer noch in {place} arbeitet',
    en: 'Who else works in {place}',
    cs: 'Další firmy v místě {place}',
  },
  'employer.next.industry': {
    de: 'Betriebe, Berufe und Zahlen der Branche',
    en: 'Firms, trades and figures of the industry',
    cs: 'Firmy, povolání a čísla oboru',
  },
  'employer.next.all': { de: 'Alle Betriebe', en: 'All employers', cs: 'Všechny firmy' },
  'employer.next.all.text': {
    de: 'nach Gemeinde, Branche und Ausbildung',
    en: 'by municipality, industry and training',
    cs: 'podle obce, oboru a výuky',
  },
} as const satisfies Strings;
