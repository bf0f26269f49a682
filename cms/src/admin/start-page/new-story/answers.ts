import { QUESTION_IDS, STORY_AUDIENCES, type QuestionId } from './questions.ts';

/** What has been answered. Chosen entries stand under their documentId, the municipality under its key. */
export type Answers = Record<Exclude<QuestionId, 'audiences'>, string> & { audiences: string[] };

export const NO_ANSWERS: Answers = {
  occupation: '',
  municipality: '',
  company: '',
  lead: '',
  day: '',
  good: '',
  hard: '',
  person: '',
  quote: '',
  way: '',
  audiences: [],
  contact: '',
};

/** Where the browser keeps the answers: at a shared computer everybody has her own. */
export const keyOf = (userId: number | string | undefined): string => `new-story:${userId ?? ''}`;

const recordOf = (kept: string | null): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(kept ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // What the browser kept is no JSON any more: begin anew.
    return {};
  }
};

/** Answers as the browser kept them; what does not fit is left out. */
export function readAnswers(kept: string | null): Answers {
  const found = recordOf(kept);
  const answers: Answers = { ...NO_ANSWERS };
  for (const id of QUESTION_IDS) {
    const value = found[id];
    if (id === 'audiences')
      answers.audiences = STORY_AUDIENCES.filter((one) => Array.isArray(value) && value.includes(one));
    else if (typeof value === 'string') answers[id] = value;
  }
  return answers;
}

/** Whether somebody has begun. A municipality alone is chosen by the form itself. */
export const hasAnswers = (answers: Answers): boolean =>
  QUESTION_IDS.some((id) => id !== 'municipality' && answers[id].length > 0);
