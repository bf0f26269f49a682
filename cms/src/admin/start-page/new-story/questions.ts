/** The questionnaire as data: what is asked, in which order, in whose words. */

export const QUESTION_IDS = [
  'occupation',
  'municipality',
  'company',
  'lead',
  'day',
  'good',
  'hard',
  'person',
  'quote',
  'way',
  'audiences',
  'contact',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

interface Question {
  label: string;
  help: string;
  /** How it is answered: in a line, in a text, by choosing one of several, or several. */
  by: 'line' | 'text' | 'municipality' | 'company' | 'contact' | 'audiences';
  /** What to say if it is left out; without this it may be. */
  missing?: string;
  /** Longest answer, in characters. */
  most?: number;
  /** Whether the answer is read as Markdown, which knows no HTML. */
  isMarkdown?: boolean;
}

export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  occupation: {
    label: 'Um welchen Beruf geht es?',
    help: 'So, wie man ihn im Alltag nennt. Beispiel: Uhrmacherin, Uhrmacher.',
    by: 'line',
    missing: 'Bitte nennen Sie den Beruf.',
    most: 120,
  },
  municipality: {
    label: 'In welcher Gemeinde spielt die Geschichte?',
    help: 'Wo der Beruf ausgeübt wird.',
    by: 'municipality',
    missing: 'Bitte wählen Sie eine Gemeinde.',
  },
  company: {
    label: 'Bei welchem Arbeitgeber?',
    help: 'Freiwillig. Öffnen Sie die Liste und tippen Sie die ersten Buchstaben. Fehlt der Betrieb, lassen Sie die Frage aus.',
    by: 'company',
  },
  lead: {
    label: 'Was macht man in diesem Beruf, in ein bis zwei Sätzen?',
    help: 'Stellen Sie sich vor, jemand fragt am Gartenzaun.',
    by: 'text',
    missing: 'Bitte beschreiben Sie den Beruf in einem Satz.',
  },
  day: {
    label: 'Wie läuft ein Arbeitstag?',
    help: 'Vom Ankommen bis zum Feierabend: Was passiert zuerst, was dauert lange, mit wem hat man zu tun?',
    by: 'text',
    missing: 'Bitte erzählen Sie von einem Arbeitstag, Stichworte genügen.',
    isMarkdown: true,
  },
  good: {
    label: 'Was ist gut an der Arbeit?',
    help: 'Worüber freut man sich? Ein Beispiel sagt mehr als ein Lob.',
    by: 'text',
    isMarkdown: true,
  },
  hard: {
    label: 'Was ist schwer?',
    help: 'Ehrlich: frühes Aufstehen, schwere Lasten, lange Ausbildung. Das macht die Geschichte glaubwürdig.',
    by: 'text',
    isMarkdown: true,
  },
  person: {
    label: 'Wer wird porträtiert?',
    help: 'Freiwillig: Name oder Vorname. Nur mit unterschriebener Einwilligung der Person; ohne Namen handelt die Geschichte nur vom Beruf.',
    by: 'line',
    most: 120,
  },
  quote: {
    label: 'Gibt es einen Satz im Wortlaut?',
    help: 'Freiwillig. Genau so, wie er gesagt wurde, ohne Anführungszeichen.',
    by: 'text',
  },
  way: {
    label: 'Wie kommt man in diesen Beruf?',
    help: 'Ausbildung, Studium, Quereinstieg, Praktikum: was man braucht und wie lange es dauert.',
    by: 'text',
    isMarkdown: true,
  },
  audiences: {
    label: 'Wen soll die Geschichte ansprechen?',
    help: 'Mehreres ist möglich.',
    by: 'audiences',
  },
  contact: {
    label: 'Wer darf dazu gefragt werden?',
    help: 'Die Stelle, an die sich Interessierte wenden, oft das Rathaus. Der Name der Stelle steht unter der Geschichte.',
    by: 'contact',
  },
};

interface Step {
  title: string;
  questions: readonly QuestionId[];
}

export const STEPS: readonly Step[] = [
  { title: 'Beruf und Ort', questions: ['occupation', 'municipality', 'company'] },
  { title: 'Der Alltag', questions: ['lead', 'day'] },
  { title: 'Gut und schwer', questions: ['good', 'hard'] },
  { title: 'Der Mensch', questions: ['person', 'quote'] },
  { title: 'Der Weg dorthin', questions: ['way', 'audiences', 'contact'] },
];

/** Whom a story can be written for; firms and investors read other pages. */
export const STORY_AUDIENCES = ['skilled', 'apprentice', 'returnee', 'cross-border'] as const;
