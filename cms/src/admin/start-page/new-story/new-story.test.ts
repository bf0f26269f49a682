import { describe, expect, it } from 'vitest';
import { storyBlock } from '@standort/model';
import { hasAnswers, keyOf, NO_ANSWERS, readAnswers, type Answers } from './answers.ts';
import { complaintsFrom, complaintsOf, stepOf } from './check.ts';
import { storyFrom } from './draft.ts';
import { QUESTION_IDS, STEPS } from './questions.ts';

const altenberg = { key: 'altenberg', name: 'Altenberg', documentId: 'm1' };
const answers: Answers = {
  ...NO_ANSWERS,
  occupation: ' Probierin ',
  municipality: 'altenberg',
  company: 'c1',
  lead: 'Prüft Proben.',
  day: 'Um sechs geht es los.',
  good: 'Ruhe.',
  hard: 'Früh.',
  person: 'Pia Probe',
  quote: 'Ich bin zufrieden.',
  way: 'Drei Jahre Ausbildung.',
  audiences: ['skilled'],
  contact: 'k1',
};

it('every question stands in one step', () => {
  expect(STEPS.flatMap(({ questions }) => questions).sort()).toEqual([...QUESTION_IDS].sort());
});

describe('answers in the browser', () => {
  it('come back as they were', () => expect(readAnswers(JSON.stringify(answers))).toEqual(answers));

  it.each([null, '', 'kaputt', '[]', '3', '{"occupation":7,"audiences":"skilled"}'])('%s is no answer', (kept) => {
    expect(readAnswers(kept)).toEqual(NO_ANSWERS);
  });

  it('are everybody’s own', () => expect(keyOf(3)).not.toBe(keyOf(4)));

  it('have begun with the first word, not with the municipality', () => {
    expect(hasAnswers({ ...NO_ANSWERS, municipality: 'altenberg' })).toBe(false);
    expect(hasAnswers({ ...NO_ANSWERS, audiences: ['skilled'] })).toBe(true);
  });
});

describe('the draft', () => {
  it('holds every answer in its field', () => {
    expect(storyFrom(answers, altenberg, '2026-11-28')).toEqual({
      title: 'Probierin in Altenberg',
      occupation: 'Probierin',
      lead: 'Prüft Proben.',
      body: [
        { __component: 'story.text', heading: 'Ein Arbeitstag', text: 'Um sechs geht es los.' },
        { __component: 'story.quote', text: 'Ich bin zufrieden.', attribution: 'Pia Probe' },
        { __component: 'story.text', heading: 'Was gut daran ist', text: 'Ruhe.' },
        { __component: 'story.text', heading: 'Was schwer ist', text: 'Früh.' },
      ],
      questions: [{ question: 'Wie kommt man in diesen Beruf?', answer: 'Drei Jahre Ausbildung.' }],
      textOrigin: 'human',
      textOriginOn: '2026-11-28',
      audiences: ['skilled'],
      municipalityCode: 'altenberg',
      municipality: { connect: [{ documentId: 'm1' }], disconnect: [] },
      companies: { connect: [{ documentId: 'c1' }], disconnect: [] },
      contact: { connect: [{ documentId: 'k1' }], disconnect: [] },
    });
  });

  it('has blocks the content model knows', () => {
    for (const { __component, ...block } of storyFrom(answers, altenberg, '2026-11-28').body)
      expect(storyBlock.safeParse({ block: __component.replace('story.', ''), ...block }).error).toBeUndefined();
  });

  it('leaves out what was not answered; a name without words of its own becomes a note', () => {
    const short = { ...NO_ANSWERS, occupation: 'Probierin', lead: 'L', day: 'D', person: 'Pia' };
    const story = storyFrom(short, altenberg, '2026-11-28');
    expect(story).toMatchObject({ questions: [], internalNote: 'Porträtiert wird: Pia' });
    expect(story.body).toHaveLength(1);
    expect(storyFrom({ ...short, person: '', quote: 'Q' }, altenberg, '2026-11-28').body[1]).toMatchObject({
      attribution: 'Probierin',
    });
  });
});

describe('a complaint', () => {
  it('names what is missing, at its question and step', () => {
    const complaints = complaintsOf({ ...answers, occupation: '  ', day: '' });
    expect(complaints).toEqual({
      occupation: 'Bitte nennen Sie den Beruf.',
      day: 'Bitte erzählen Sie von einem Arbeitstag, Stichworte genügen.',
    });
    expect(stepOf(complaints)).toBe(0);
    expect(stepOf({})).toBeUndefined();
  });

  it('names answers that are too long or hold HTML', () => {
    expect(complaintsOf({ ...answers, person: 'x'.repeat(121), good: 'Sehr <b>gut</b>' })).toEqual({
      person: 'Bitte höchstens 120 Zeichen; es sind 121. Alles Weitere passt in die anderen Antworten.',
      good: 'Spitze Klammern wie in „<b>“ gehen hier nicht. Bitte nehmen Sie sie heraus.',
    });
    expect(complaintsOf({ ...answers, quote: 'kleiner < größer' })).toEqual({});
  });

  it('of the server stands at the question whose field it means', () => {
    const errors = [{ path: ['municipalityCode'], message: 'Nicht Ihre Gemeinde.' }];
    expect(complaintsFrom({ message: 'x', details: { errors } })).toEqual({
      complaints: { municipality: 'Nicht Ihre Gemeinde.' },
      general: undefined,
    });
    expect(complaintsFrom({ message: 'Kein Recht.' })).toEqual({ complaints: {}, general: 'Kein Recht.' });
  });
});
