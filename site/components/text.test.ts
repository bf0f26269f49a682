import { describe, expect, it } from 'vitest';
import { hyphenated, langIf, sourceName, textOf } from './text.ts';

describe('text', () => {
  it('takes the page’s language and falls back to German, saying so', () => {
    const words = { de: 'Werkzeug', en: 'tool' };
    expect(textOf(words, 'en')).toBe('tool');
    expect(textOf(words, 'cs')).toBe('Werkzeug');
    expect(langIf(words, 'en')).toBeUndefined();
    expect(langIf(words, 'cs')).toBe('de');
    expect(langIf('plain', 'cs')).toBeUndefined();
  });
  it('hyphenates German words only, also on a page in another language', () => {
    expect(hyphenated({ de: 'Werkzeugmechaniker', en: 'toolmaker' }, 'de')).toBe('Werkzeug\u00admechaniker');
    expect(hyphenated({ de: 'Werkzeugmechaniker' }, 'cs')).toBe('Werkzeug\u00admechaniker');
    expect(hyphenated('Werkzeugmechaniker', 'en')).toBe('Werkzeugmechaniker');
  });
  it('names the publisher before the headline', () => {
    expect(sourceName({ title: 'Kosten', publisher: 'Sächsische Zeitung', accessedOn: '2026-11-23' })).toBe(
      'Sächsische Zeitung',
    );
    expect(sourceName({ title: 'Wikipedia', accessedOn: '2026-11-23' })).toBe('Wikipedia');
    expect(sourceName({ title: 'MDR: Neue Halle', accessedOn: '2026-11-23' })).toBe('MDR');
  });
});
