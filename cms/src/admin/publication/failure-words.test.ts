import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS } from '@standort/model';
import { saidOfFailure } from './failure-words.ts';

describe('a failure of kind', () => {
  it.each(FAILURE_KINDS)('%s is told in plain German, with what stays and what to do', (kind) => {
    const { tone, title, text } = saidOfFailure({ kind });
    expect(tone).toBe('danger');
    expect(title).not.toMatch(/Error|release|render/i);
    expect(text).toMatch(/zeigt weiter den Stand davor|darf die Website nicht/);
    expect(text).toMatch(/Berichtigen|Prüfen|Ersetzen|Füllen|Sagen Sie der Betreuung|Geben Sie der Betreuung/);
  });

  it('disk-full says that it is not the editors’ fault', () => {
    expect(saidOfFailure({ kind: 'disk-full' })).toEqual({
      tone: 'danger',
      title: 'Der Speicher des Servers ist voll',
      text: 'Was Sie veröffentlichen, kann gerade nicht online gehen. Die Website zeigt weiter den Stand davor. Sagen Sie der Betreuung Bescheid. Sobald wieder Platz ist, erscheinen die Änderungen von selbst; an Ihren Einträgen liegt es nicht.',
    });
  });
});
