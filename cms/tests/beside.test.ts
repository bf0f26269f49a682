import { describe, expect, it } from 'vitest';
import { textsOf } from '@standort/model';
import { withTexts } from '../src/translations/apply.ts';
import { originOf, rowsOf, type Sides } from '../src/translations/beside.ts';
import { models } from './support/schemas.ts';

const german = {
  key: 'uhrmacherin',
  figures: [{ id: 'years', label: { de: 'Jahre Ausbildung', en: 'years of training' }, value: 3 }],
  de: {
    slug: 'uhrmacherin',
    textOrigin: { origin: 'human' },
    title: 'Uhrmacherin',
    occupation: 'Uhrmacherin',
    lead: 'Kurz.',
    body: [
      { block: 'text', heading: 'Ein Tag', text: 'Um **sechs**.' },
      { block: 'figure', figure: 'years' },
      { block: 'quote', text: 'Gern.', attribution: 'P. P.' },
    ],
    questions: [],
  },
};
const sides = (en?: object): Sides => ({
  type: 'job-story',
  locale: 'en',
  german,
  draft: { ...german, ...(en && { en }) },
});
const rows = (en?: object, madeFrom = textsOf('job-story', german, 'de')) => rowsOf(sides(en), madeFrom, models);

describe('both languages beside each other', () => {
  it('begin with what changed in German, then the texts of the language, then shared words', () => {
    const found = rows(undefined, { ...textsOf('job-story', german, 'de'), 'body[2].text': 'Ungern.' });
    expect(found.map(({ path }) => path)).toEqual([
      'body[2].text',
      'title',
      'occupation',
      'lead',
      'body[0].heading',
      'body[0].text',
      'body[2].attribution',
      'figures[0].label',
    ]);
    expect(found[0]).toEqual({
      path: 'body[2].text',
      label: 'Geschichte 3 › Zitat',
      kind: 'text',
      german: 'Gern.',
      own: '',
      before: 'Ungern.',
      isEditable: true,
    });
    expect(found.at(-1)).toMatchObject({ label: 'Kennzahlen 1 › Bezeichnung', own: 'years of training' });
  });

  it('are left to the form where they are built differently', () => {
    const built = (body: object[]) =>
      rows({ title: 'Watchmaker', body }).find(({ path }) => path === 'body[0].text')?.isEditable;
    expect(built(german.de.body)).toBe(true);
    expect(built([])).toBe(true);
    expect(built([{ block: 'quote', text: 'Gladly.', attribution: 'P. P.' }])).toBe(false);
  });

  it('are built alike when a language begins', () => {
    const texts = { title: 'Watchmaker', 'body[0].text': ' At six. ', 'figures[0].label': 'years to learn' };
    const origin = { origin: 'machine', by: '', on: '2026-11-28' };
    expect(withTexts(sides(), texts, origin)).toEqual({
      ...german,
      figures: [{ id: 'years', label: { de: 'Jahre Ausbildung', en: 'years to learn' }, value: 3 }],
      en: {
        title: 'Watchmaker',
        body: [{ block: 'text', text: 'At six.' }, { block: 'figure', figure: 'years' }, { block: 'quote' }],
        textOrigin: { origin: 'machine', on: '2026-11-28' },
      },
    });
  });

  it('keep what is not written, and lose a text that is emptied', () => {
    const en = { slug: 'watchmaker', title: 'Watchmaker', lead: 'Short.', body: german.de.body };
    expect(withTexts(sides(en), { lead: '' }, undefined).en).toEqual({
      slug: 'watchmaker',
      title: 'Watchmaker',
      body: german.de.body,
    });
    expect(german.de.body[0]).toHaveProperty('heading', 'Ein Tag');
  });

  it('say who wrote the translation as far as somebody has said it', () => {
    expect(originOf(sides())).toEqual({ origin: '', by: '', on: '' });
    expect(originOf(sides({ textOrigin: { origin: 'machine' } }))).toEqual({ origin: 'machine', by: '', on: '' });
    expect(originOf({ locale: 'en', german: { de: { name: 'Standort' } }, draft: {} })).toBeUndefined();
  });
});
