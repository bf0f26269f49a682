import { describe, expect, it } from 'vitest';
import { judgeMarkdown } from './judge.ts';
import { markdownInEnglish } from './problem.ts';

const said = (source: string, mayHaveHeadings?: boolean) =>
  judgeMarkdown(source, mayHaveHeadings).map(markdownInEnglish);

describe('headings', () => {
  it('two levels in their order', () => {
    expect(said('Vorn.\n\n## Eins\n\n### Darunter\n\nText.\n\n## Zwei\n\n- ein Punkt')).toEqual([]);
    expect(said('Eine Raute # mitten im Satz und `# Code`.\n\n```\n# Code\n```')).toEqual([]);
  });

  it.each([
    ['# Titel', 'the heading "Titel" is of the first level, which is the title of the page; begin with ##'],
    ['Titel\n=====', 'the heading "Titel" is of the first level, which is the title of the page; begin with ##'],
    ['### Zuerst *tief*', 'the heading "Zuerst tief" leaves out a level; write ## before the first ###'],
    ['## A\n\n#### B', 'the heading "B" is too deep; use ## and ###'],
    ['##', 'a heading is empty; give it words, or remove it'],
    ['> ### Im Zitat', 'the heading "Im Zitat" leaves out a level; write ## before the first ###'],
  ])('%j', (source, message) => {
    expect(said(source)).toEqual([message]);
  });

  it('a jump is said once', () => {
    expect(said('### A\n\n### B\n\n### C')).toHaveLength(1);
  });

  it('none in an answer', () => {
    expect(said('## A', false)).toEqual([
      'the heading "A" stands in an answer; write it as a sentence, or make it a question of its own',
    ]);
  });
});

describe('links', () => {
  it.each([
    '[Fahrplan der RB 72](https://www.vvo-online.de)',
    '[**VVO**](https://www.vvo-online.de)',
    '[vvo-online.de](https://www.vvo-online.de)',
    '[Rathaus](mailto:rathaus@example.org) und [anrufen: 03504 0](tel:+4935040)',
    'rathaus@example.org',
    '[Alle Flächen](/gewerbeflaechen/) und [zum Anfang des Textes](#anfang)',
    '[Mehr über die Uhrmacherei](/branchen/uhren/)',
    'Im Code: `[hier](https://example.org)`',
  ])('%s', (source) => {
    expect(said(source)).toEqual([]);
  });

  it.each([
    ['hier', 'hier'],
    ['Klicken Sie hier!', 'Klicken Sie hier!'],
    ['→ mehr …', '→ mehr …'],
    ['**Mehr  erfahren**', 'Mehr erfahren'],
    ['Link', 'Link'],
    ['click here', 'click here'],
    ['Read more', 'Read more'],
    ['klikněte zde', 'klikněte zde'],
    ['Více', 'Více'],
  ])('"%s" says nothing', (words, text) => {
    expect(said(`Siehe [${words}](https://example.org).`)).toEqual([
      `the link "${text}" does not say where it leads; name what is behind it`,
    ]);
  });

  it.each([
    'https://example.org/satzung',
    'www.example.org',
    '[https://example.org/satzung](https://example.org/satzung)',
  ])('%s is an address, no words', (source) => {
    const [message] = said(`Nachzulesen unter ${source} seit 2020.`);
    expect(message).toMatch(/^the address (https:\/\/example\.org\/satzung|www\.example\.org) stands in the text;/);
  });

  it('without words, without target, with a target that is none', () => {
    expect(
      said('[](https://example.org) [Satzung]() [Plan](javascript:alert) [Amt](//example.org) [x](amt.html)'),
    ).toEqual([
      'the link to https://example.org has no words; say what is behind it',
      'the link "Satzung" leads to ""; give a full address (https://…), mailto:, tel:, or a path of this site (/…)',
      'the link "Plan" leads to "javascript:alert"; give a full address (https://…), mailto:, tel:, or a path of this site (/…)',
      'the link "Amt" leads to "//example.org"; give a full address (https://…), mailto:, tel:, or a path of this site (/…)',
      'the link "x" leads to "amt.html"; give a full address (https://…), mailto:, tel:, or a path of this site (/…)',
    ]);
  });

  it('wherever they stand', () => {
    expect(
      said('- [hier](/a/)\n\n> [hier](/b/)\n\n| a |\n| - |\n| [hier](/c/) |\n\n[hier][d]\n\n[d]: /d/'),
    ).toHaveLength(4);
  });
});

it('pictures have a field of their own', () => {
  expect(said('![Blick ins Tal](tal.jpg)')).toEqual([
    'the picture "Blick ins Tal" stands in the text; use the field for pictures',
  ]);
});
