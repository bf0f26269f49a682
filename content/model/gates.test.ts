import { describe, expect, it } from 'vitest';
import { problemsOf, formatProblem, TYPES, TYPE_NAMES, type TypeName } from './index.ts';

const source = { title: 'Stadtverwaltung', accessedOn: '2026-11-24' };
const text = { slug: 's', textOrigin: { origin: 'human' }, title: 'T', summary: 'S' };
const article = { key: 'a', publishedOn: '2026-11-24', sources: [source], de: { ...text, body: 'B' } };
const site = {
  key: 's',
  municipality: 'm',
  locality: 'L',
  kind: 'plot',
  offerStatus: 'free',
  statusText: { de: 'frei' },
  statusAsOf: '2026-11',
  contact: 'c',
  sources: [source],
  de: text,
};
const known = { planStatus: { de: 'Plan in Kraft' }, checkedOn: '2026-11-01', checkDueOn: '2027-11-01' };
const story = {
  key: 's',
  portrayed: false,
  audiences: ['skilled'],
  municipality: 'm',
  contact: 'c',
  de: { ...text, summary: undefined, occupation: 'O', lead: 'L', body: [{ block: 'text', text: 'B' }] },
};

function problems(type: TypeName, json: unknown): string[] {
  const { error } = TYPES[type].safeParse(JSON.parse(JSON.stringify(json)), { reportInput: true });
  return error ? problemsOf('f', error).map(formatProblem) : [];
}

describe('a picture is described in every language of its entry', () => {
  const picture = (more: object) => ({ file: 'a.jpg', credit: 'Muster', ...more });
  const inCzech = { ...article, cs: { ...text, body: 'B' } };

  it('or it is decorative', () => {
    expect(problems('article', { ...inCzech, picture: picture({ decorative: true }) })).toEqual([]);
    expect(problems('article', { ...inCzech, picture: picture({ alt: { de: 'Tal', cs: 'Údolí' } }) })).toEqual([]);
    expect(problems('article', { ...article, picture: picture({ alt: { de: 'Tal' } }) })).toEqual([]);
  });

  it('says which language lacks it', () => {
    expect(problems('article', { ...inCzech, picture: picture({ alt: { de: 'Tal', en: 'Valley' } }) })).toEqual([
      'f · picture.alt.cs: describe the picture in this language too, or mark it decorative.',
    ]);
    expect(problems('article', { ...article, picture: picture({}) })).toEqual([
      'f · picture.alt: describe the picture, or mark it decorative.',
    ]);
  });

  it('in every type that shows pictures', () => {
    const names = (type: TypeName) => Object.keys((TYPES[type] as { shape: object }).shape);
    const pictured = TYPE_NAMES.filter((type) => names(type).some((name) => /^pictures?$/.test(name)));
    expect(pictured).toHaveLength(6);
    const one = picture({ alt: { de: 'Tal' } });
    for (const type of pictured) {
      const field = names(type).includes('picture') ? 'picture' : 'pictures[0]';
      expect(problems(type, { picture: one, pictures: [one], de: {}, en: {} }), type).toContain(
        `f · ${field}.alt.en: describe the picture in this language too, or mark it decorative.`,
      );
    }
  });
});

describe('what is offered is known', () => {
  it('a site with planning status and the days of its checks', () => {
    expect(problems('commercial-site', { ...site, ...known })).toEqual([]);
  });

  it('one without', () => {
    expect(problems('commercial-site', site)).toEqual([
      'f · planStatus: say how far the planning of this site is; without it nothing is offered or announced.',
      'f · checkedOn: add the day on which somebody last made sure that this offer stands.',
      'f · checkDueOn: add the day by which somebody will look at this offer again.',
    ]);
    expect(problems('commercial-site', { ...site, offerStatus: 'planned' })).toEqual([
      'f · planStatus: say how far the planning of this site is; without it nothing is offered or announced.',
    ]);
    expect(problems('commercial-site', { ...site, offerStatus: 'inUse' })).toEqual([]);
  });

  it('is said beside what else is wrong', () => {
    expect(problems('commercial-site', { ...site, ...known, planStatus: undefined, sources: [] })).toEqual([
      'f · sources: add at least one source.',
      'f · planStatus: say how far the planning of this site is; without it nothing is offered or announced.',
    ]);
  });

  it('the next check comes after the last', () => {
    expect(problems('commercial-site', { ...site, ...known, checkDueOn: known.checkedOn })).toEqual([
      'f · checkDueOn: must be later than the day of the last check.',
    ]);
  });
});

describe('who a story portrays', () => {
  it('is said, and a made-up example portrays nobody', () => {
    expect(problems('job-story', { ...story, portrayed: true })).toEqual([]);
    expect(problems('job-story', { ...story, portrayed: undefined, sample: true })).toEqual([]);
    expect(problems('job-story', { ...story, portrayed: undefined })).toEqual([
      'f · portrayed: say whether the story shows or quotes somebody real.',
    ]);
    expect(problems('job-story', { ...story, portrayed: true, sample: true })).toEqual([
      'f · portrayed: a made-up example portrays nobody: choose one of the two.',
    ]);
  });
});

it('a figure and a fact have date and source', () => {
  const figure = { label: { de: 'F' }, value: 1, sources: [] };
  expect(problems('article', { ...article, facts: [{ text: { de: 'X' }, sources: [] }] })).toEqual([
    'f · facts[0].asOf: expected text, got nothing.',
    'f · facts[0].sources: add at least one source.',
  ]);
  expect(problems('job-story', { ...story, figures: [figure] })).toEqual([
    'f · figures[0].asOf: expected text, got nothing.',
    'f · figures[0].sources: add at least one source.',
  ]);
});

describe('texts', () => {
  it('are judged wherever Markdown stands', () => {
    expect(
      problems('article', { ...article, de: { ...text, body: '### Tief\n\n[hier](https://example.org)' } }),
    ).toEqual([
      'f · de.body: the heading "Tief" leaves out a level; write ## before the first ###.',
      'f · de.body: the link "hier" does not say where it leads; name what is behind it.',
    ]);
    const questions = [{ question: 'Q', answer: '## H' }];
    expect(problems('job-story', { ...story, de: { ...story.de, questions } })).toEqual([
      'f · de.questions[0].answer: the heading "H" stands in an answer; write it as a sentence, or make it a question of its own.',
    ]);
  });

  it('headings in a section need one above them', () => {
    const told = (block: object) => ({ ...story, de: { ...story.de, body: [{ block: 'text', ...block }] } });
    expect(problems('job-story', told({ heading: 'H', text: '## U' }))).toEqual([]);
    expect(problems('job-story', told({ text: '## U' }))).toEqual([
      'f · de.body[0].text: the heading "U" has nothing to stand under; give the section a heading, or remove it.',
    ]);
  });
});
