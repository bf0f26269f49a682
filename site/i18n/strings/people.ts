import type { Strings } from '../types.ts';

/** Work and stories, news, the town halls. Candidates are "du". */
export default {
  'jobs.employers': { de: 'Betriebe ansehen', en: 'See employers', cs: 'Prohlédnout firmy' },
  'jobs.stories': { de: 'Berufe, von innen erzählt', en: 'Trades told from inside', cs: 'Povolání zblízka' },
  'jobs.allStories.one': { de: 'Zur Geschichte', en: 'Read the story', cs: 'Přečíst příběh' },
  'jobs.allStories.few': { de: 'Alle {count} Geschichten', en: 'All {count} stories', cs: 'Všechny {count} příběhy' },
  'jobs.allStories.other': { de: 'Alle {count} Geschichten', en: 'All {count} stories', cs: 'Všech {count} příběhů' },
  'jobs.trades': {
    de: 'Lehrberufe und wer sie ausbildet',
    en: 'Trades you can learn, and who trains',
    cs: 'Učební obory a kdo je učí',
  },
  'jobs.tradesLead': {
    de: 'Eine Windung ist ein Jahr, jeder Messingpunkt am Rand ein Betrieb, für den die Ausbildung belegt ist.',
    en: 'One turn is one year, each brass point on the rim a firm that is known to train.',
    cs: 'Jeden závit je jeden rok, každý mosazný bod na okraji jedna firma, u níž je výuka doložena.',
  },
  'jobs.tradesProof': {
    de: 'Belegt zwischen {from} und {to}, die Quellen stehen beim Betrieb. Ob gerade ein Platz frei ist, fragst du am besten direkt dort.',
    en: 'Documented between {from} and {to}; the sources are given with each employer. Whether a place is open now, ask them directly.',
    cs: 'Doloženo mezi lety {from} a {to}, zdroje najdete u firmy. Zda je právě volné místo, se zeptejte přímo tam.',
  },
  'jobs.moreTrades.one': {
    de: 'Für einen weiteren Lehrberuf fehlt noch der Beleg, wer ihn hier ausbildet.',
    en: 'For one more trade we have yet to find out who trains here.',
    cs: 'U jednoho dalšího oboru zatím nemáme doloženo, kdo ho tu učí.',
  },
  'jobs.moreTrades.few': {
    de: 'Für {count} weitere Lehrberufe fehlt noch der Beleg, wer sie hier ausbildet.',
    en: 'For {count} more trades we have yet to find out who trains here.',
    cs: 'U {count} dalších oborů zatím nemáme doloženo, kdo je tu učí.',
  },
  'jobs.moreTrades.other': {
    de: 'Für {count} weitere Lehrberufe fehlt noch der Beleg, wer sie hier ausbildet.',
    en: 'For {count} more trades we have yet to find out who trains here.',
    cs: 'U {count} dalších oborů zatím nemáme doloženo, kdo je tu učí.',
  },
  'jobs.moreTradesAsk': {
    de: 'Du weißt es? Sag es dem Rathaus',
    en: 'Do you know? Tell the town hall',
    cs: 'Víte to? Řekněte to radnici',
  },
  'jobs.hourKey': {
    de: 'Gestrichelt: Die Angabe ist ohne Datum oder älter als fünf Jahre. Offener Kreis: Die Verbindung ist belegt, die Fahrzeit nicht.',
    en: 'Dashed: the figure is undated or more than five years old. Open circle: the line is documented, the journey time is not.',
    cs: 'Čárkovaně: údaj bez data nebo starší než pět let. Prázdný kroužek: spojení je doloženo, doba jízdy ne.',
  },
  'jobs.hourMore': { de: 'Mehr zu den Wegen', en: 'More about these journeys', cs: 'Více o cestách' },
  'stories.list': { de: 'Alle Geschichten', en: 'All stories', cs: 'Všechny příběhy' },
  'story.sample': {
    de: 'Berufsbild ohne Namen: {occupation}',
    en: 'A trade, not a person: {occupation}',
    cs: 'Povolání beze jmen: {occupation}',
  },
  'story.real': { de: 'Beruf: {occupation}', en: 'Occupation: {occupation}', cs: 'Povolání: {occupation}' },
  'story.proof.one': {
    de: 'Worauf die Geschichte beruht: ein Beleg mit Datum',
    en: 'What the story rests on: one dated source',
    cs: 'Na čem příběh stojí: jeden údaj s datem',
  },
  'story.proof.few': {
    de: 'Worauf die Geschichte beruht: {count} Belege mit Datum',
    en: 'What the story rests on: {count} dated facts',
    cs: 'Na čem příběh stojí: {count} údaje s datem',
  },
  'story.proof.other': {
    de: 'Worauf die Geschichte beruht: {count} Belege mit Datum',
    en: 'What the story rests on: {count} dated facts',
    cs: 'Na čem příběh stojí: {count} údajů s datem',
  },
  'story.questions': {
    de: 'Was du noch wissen willst',
    en: 'What you will want to know',
    cs: 'Co vás ještě bude zajímat',
  },
  'story.firms': { de: 'Wo es diese Arbeit gibt', en: 'Where this work is done', cs: 'Kde se tato práce dělá' },
  'story.firmsLead': {
    de: 'Betriebe, die nachweislich in diesem Beruf ausbilden oder Menschen beschäftigen. In der Geschichte ist keiner von ihnen gemeint.',
    en: 'Firms known to train or employ people in this trade. The story is about none of them in particular.',
    cs: 'Firmy, u nichž je doloženo, že v tomto oboru vyučují nebo zaměstnávají lidi. Příběh nemluví o žádné z nich.',
  },
  'story.trains': { de: 'bildet diesen Beruf aus', en: 'trains for this trade', cs: 'učí tento obor' },
  'story.ask': { de: 'Wen du fragst', en: 'Who to ask', cs: 'Koho se zeptat' },
  'story.askText': {
    de: 'Am schnellsten weiß es der Betrieb. Weißt du nicht, welcher, hilft das Rathaus weiter.',
    en: 'The firm itself knows best. If you are not sure which one, the town hall can point the way.',
    cs: 'Nejlépe to ví sama firma. Pokud nevíte která, poradí radnice.',
  },
  'story.school': { de: 'Dazu gehört auch', en: 'Also worth asking', cs: 'Zeptat se můžete také' },
  'story.next': { de: 'Noch ein Beruf', en: 'Another trade', cs: 'Další povolání' },
  'story.all': { de: 'Alle Geschichten', en: 'All stories', cs: 'Všechny příběhy' },
  'news.articles': { de: 'Meldungen', en: 'News', cs: 'Zprávy' },
  'news.events': { de: 'Termine', en: 'Dates', cs: 'Termíny' },
  'news.noEvents': {
    de: 'Gerade ist kein Termin eingetragen.',
    en: 'No dates are entered at present.',
    cs: 'Právě tu žádný termín není.',
  },
  'news.noArticles': { de: 'Noch keine Meldung.', en: 'No news yet.', cs: 'Zatím žádná zpráva.' },
  'news.feed': {
    de: 'Neue Meldungen als Atom-Feed (deutsch)',
    en: 'New items as an Atom feed (in German)',
    cs: 'Nové zprávy jako kanál Atom (německy)',
  },
  'article.published': { de: 'Veröffentlicht am {date}', en: 'Published on {date}', cs: 'Zveřejněno {date}' },
  'article.facts': { de: 'Was belegt ist', en: 'What is documented', cs: 'Co je doloženo' },
  'article.sources': { de: 'Quellen', en: 'Sources', cs: 'Zdroje' },
  'article.others': { de: 'Weitere Meldungen', en: 'More news', cs: 'Další zprávy' },
  'article.ask': { de: 'Wer Auskunft gibt', en: 'Who to ask', cs: 'Kdo podá informace' },
  'halls.title': { de: 'Vier Rathäuser', en: 'Four town halls', cs: 'Čtyři radnice' },
  'halls.what': { de: 'Wobei ein Rathaus hilft', en: 'What a town hall does', cs: 'S čím radnice pomůže' },
} as const satisfies Strings;
