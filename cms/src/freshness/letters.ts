import { germanDay } from './days.ts';
import type { Due } from './due.ts';
import type { Stage } from './schedule.ts';

/** An entry as a letter names it. */
export interface Item {
  /** `Gewerbefläche` */
  kind: string;
  title: string;
  municipality: string | null;
  due: Due;
  /** The day it leaves the site; only where it is announced. */
  leavesOn?: string | undefined;
  /** Full address of its form. */
  form: string;
}

interface Words {
  subject: (count: number) => string;
  intro: string;
}

const entries = (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`);

const WORDS: Readonly<Record<Stage, Words>> = {
  lead: {
    subject: (count) => `Bald zu prüfen: ${entries(count)}`,
    intro: 'für diese Einträge steht bald die nächste Prüfung an. Sehen Sie bitte nach, ob die Angaben noch stimmen.',
  },
  due: {
    subject: (count) => `Jetzt zu prüfen: ${entries(count)}`,
    intro: 'diese Einträge sind jetzt zu prüfen. Sehen Sie bitte nach, ob die Angaben noch stimmen.',
  },
  announced: {
    subject: (count) =>
      count === 1
        ? '1 Eintrag geht von der Website, wenn niemand prüft'
        : `${count} Einträge gehen von der Website, wenn niemand prüft`,
    intro:
      'die Prüfung dieser Einträge ist überfällig. Damit niemand auf veraltete Angaben baut, gehen sie zum genannten Tag von der Website.',
  },
  last: {
    subject: (count) => `In den nächsten Tagen nicht mehr auf der Website: ${entries(count)}`,
    intro: 'das ist die letzte Erinnerung: Diese Einträge gehen in den nächsten Tagen von der Website.',
  },
  gone: {
    subject: (count) => `Nicht mehr auf der Website: ${entries(count)}`,
    intro:
      'diese Einträge hat niemand geprüft. Sie stehen nicht mehr auf der Website. Gelöscht ist nichts: Der Entwurf ist noch da, und nach der Prüfung ist der Eintrag mit einem Klick wieder online.',
  },
};

/** What is said of one entry. */
function lineOf({ kind, title, municipality, due, leavesOn, form }: Item, stage: Stage): string {
  const what = due.reason === 'figure' ? `Kennzahl „${due.figure}“: ` : '';
  const when = `${what}Prüfung fällig ${stage === 'lead' ? 'am' : 'seit'} ${germanDay(due.dueOn)}`;
  const end = leavesOn === undefined ? '' : `; geht am ${germanDay(leavesOn)} von der Website, wenn niemand prüft`;
  return `${kind} „${title}“ (${municipality ?? 'gemeinsam'})\n${when}${end}\n${form}`;
}

/** A letter names so many entries; the page has them all. */
const MOST = 40;

/** One letter about everything of one stage. Pure. @param page full address of the page with all checks */
export function letterOf(stage: Stage, items: readonly Item[], page: string): { subject: string; text: string } {
  const { subject, intro } = WORDS[stage];
  const more = items.length > MOST ? [`Dazu kommen ${entries(items.length - MOST)} auf der Seite „Prüfungen“.`] : [];
  const paragraphs = [
    'Guten Tag,',
    intro,
    ...items.slice(0, MOST).map((item) => lineOf(item, stage)),
    ...more,
    `Stimmt noch alles, bestätigen Sie es für mehrere Einträge auf einmal:\n${page}`,
    'Hat sich etwas geändert, öffnen Sie den Eintrag, berichtigen die Angaben und veröffentlichen ihn.',
    'Diese Nachricht hat das Redaktionssystem von selbst geschrieben.',
  ];
  return { subject: subject(items.length), text: paragraphs.join('\n\n') };
}
