import { checkEntries, ContentError } from '@standort/model';
import { expect, it } from 'vitest';
import { MESSAGES } from '../src/content/german.ts';
import { problemInGerman, segments } from '../src/content/german-problem.ts';

it.each([
  ['expected text, got nothing.', 'Hier fehlt der Text. Füllen Sie das Feld aus.'],
  ['expected text, got nothing. German is needed for every entry.', 'Hier fehlt der Text. Füllen Sie das Feld aus.'],
  ['expected number, got nothing.', 'Diese Angabe fehlt. Füllen Sie das Feld aus.'],
  ['expected one of GE, GI, SO, MI.', expect.stringMatching(/^Erlaubt ist: /) as string],
  [
    'there is no company "nomos". Create it, or correct the key.',
    'Hier ist der Arbeitgeber „nomos“ ausgewählt, aber nicht (mehr) veröffentlicht. Veröffentlichen Sie diesen Eintrag, oder wählen Sie einen anderen.',
  ],
  ['"a" is already taken by company/b. Choose another.', 'Die Adresse „a“ ist schon vergeben. Wählen Sie eine andere.'],
  ['something new', 'Diese Angabe hat nicht die erwartete Form. Prüfen Sie das Feld.'],
])('%s', (message, german) => {
  expect(problemInGerman(message)).toEqual(german);
});

it.each(Object.entries(MESSAGES))('also as the model ends the sentence: %s', (message, german) => {
  expect(problemInGerman(`${message}.`)).toBe(german);
});

it('understands what the model really writes', () => {
  try {
    checkEntries([
      { file: 'CMS/organisation/x', type: 'organisation', key: 'x', json: { key: 'x', kind: 'nonsense' } },
    ]);
    expect.unreachable();
  } catch (error) {
    const { problems } = error as ContentError;
    expect(problems.length).toBeGreaterThan(1);
    for (const { message } of problems) expect(problemInGerman(message), message).not.toContain('erwartete Form');
  }
});

it('reads the path of a field', () => {
  expect(segments('figures[0].label.de')).toEqual(['figures', 0, 'label', 'de']);
});
