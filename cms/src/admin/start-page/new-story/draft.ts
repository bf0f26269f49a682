import type { StoryMunicipality } from '../../../start-page/overview';
import type { Answers } from './answers.ts';

const chosen = (documentId: string) => ({ connect: documentId ? [{ documentId }] : [], disconnect: [] });

const section = (heading: string, text: string) => (text ? [{ __component: 'story.text', heading, text }] : []);

const trimmed = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, typeof answer === 'string' ? answer.trim() : answer]),
  ) as Answers;

/**
 * The German draft of a story, as the desk's own form would send it. Pure.
 * @param today YYYY-MM-DD
 */
export function storyFrom(given: Answers, municipality: StoryMunicipality, today: string) {
  const { occupation, company, lead, day, good, hard, person, quote, way, audiences, contact } = trimmed(given);
  return {
    title: `${occupation} in ${municipality.name}`,
    occupation,
    lead,
    body: [
      ...section('Ein Arbeitstag', day),
      ...(quote ? [{ __component: 'story.quote', text: quote, attribution: person || occupation }] : []),
      ...section('Was gut daran ist', good),
      ...section('Was schwer ist', hard),
    ],
    questions: way ? [{ question: 'Wie kommt man in diesen Beruf?', answer: way }] : [],
    textOrigin: 'human',
    textOriginOn: today,
    audiences,
    municipalityCode: municipality.key,
    municipality: chosen(municipality.documentId),
    companies: chosen(company),
    contact: chosen(contact),
    // A name nobody quotes has no place on the page; the editor must still find it.
    ...(person && !quote && { internalNote: `Porträtiert wird: ${person}` }),
  };
}
