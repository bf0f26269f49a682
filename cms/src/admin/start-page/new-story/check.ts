import type { Answers } from './answers.ts';
import { QUESTION_IDS, QUESTIONS, STEPS, type QuestionId } from './questions.ts';

/** What is wrong, at its question. */
export type Complaints = Partial<Record<QuestionId, string>>;

const HTML = /<[a-z/!]/i;

function complaintAbout(id: QuestionId, answers: Answers): string | undefined {
  const { missing, most, isMarkdown } = QUESTIONS[id];
  const answer = answers[id];
  const length = typeof answer === 'string' ? answer.trim().length : answer.length;
  if (missing && length === 0) return missing;
  if (most !== undefined && length > most)
    return `Bitte höchstens ${most} Zeichen; es sind ${length}. Alles Weitere passt in die anderen Antworten.`;
  if (isMarkdown && typeof answer === 'string' && HTML.test(answer))
    return 'Spitze Klammern wie in „<b>“ gehen hier nicht. Bitte nehmen Sie sie heraus.';
  return undefined;
}

/** Problems of these questions, by question. */
export function complaintsOf(answers: Answers, ids: readonly QuestionId[] = QUESTION_IDS): Complaints {
  const found = ids.map((id) => [id, complaintAbout(id, answers)] as const);
  return Object.fromEntries(found.filter(([, complaint]) => complaint));
}

/** Number of the step that holds the first complaint. */
export const stepOf = (complaints: Complaints): number | undefined => {
  const step = STEPS.findIndex(({ questions }) => questions.some((id) => complaints[id]));
  return step < 0 ? undefined : step;
};

/** Which question filled a field of the story. */
const QUESTION_OF: Readonly<Record<string, QuestionId>> = {
  title: 'occupation',
  slug: 'occupation',
  occupation: 'occupation',
  municipality: 'municipality',
  municipalityCode: 'municipality',
  companies: 'company',
  lead: 'lead',
  body: 'day',
  questions: 'way',
  audiences: 'audiences',
  contact: 'contact',
};

/** What Strapi answers to a refused request. */
export interface ServerError {
  message?: string;
  details?: { errors?: { path?: (string | number)[]; message: string }[] };
}

/** What the server refused: at its question, and in general what belongs to none. */
export function complaintsFrom(error: ServerError | undefined): {
  complaints: Complaints;
  general: string | undefined;
} {
  const complaints: Complaints = {};
  const rest: string[] = [];
  for (const { path, message } of error?.details?.errors ?? []) {
    const id = QUESTION_OF[String(path?.[0])];
    if (id) complaints[id] ??= message;
    else rest.push(message);
  }
  const isAtQuestions = Object.keys(complaints).length > 0 && rest.length === 0;
  return { complaints, general: isAtQuestions ? undefined : (rest[0] ?? error?.message) };
}
