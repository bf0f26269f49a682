import { describe, expect, it } from 'vitest';
import { lineOf } from '../src/content/complaint.ts';
import { consentComplaints, type Consent } from '../src/content/consent.ts';

const TODAY = '2026-11-28';
const given: Consent = { scope: ['words', 'name'], givenOn: '2026-11-20', heldBy: 'Stadtverwaltung, Personalamt' };
const said = (story: object, consents: Consent[]) =>
  consentComplaints({ ...story }, consents, TODAY).map((complaint) => lineOf(complaint));

describe('a story that portrays somebody', () => {
  it('may appear with a consent that covers it', () => {
    expect(said({ portrayed: true }, [given])).toEqual([]);
    expect(said({ portrayed: true }, [{ ...given, validUntil: TODAY }])).toEqual([]);
    expect(said({ portrayed: true, pictures: [{}] }, [given, { ...given, scope: ['pictures'] }])).toEqual([]);
  });

  it('needs one', () => {
    expect(said({ portrayed: true }, [])).toEqual([
      'Einwilligungen: Die Geschichte zeigt einen wirklichen Menschen. Ohne dessen Einwilligung darf sie nicht erscheinen. Tragen Sie sie hier ein.',
    ]);
  });

  it('needs a whole one', () => {
    expect(said({ portrayed: true }, [given, {}])).toEqual([
      'Einwilligungen 2 › Gilt für: Es fehlt, wozu die Person eingewilligt hat. Wählen Sie aus, was unterschrieben ist.',
      'Einwilligungen 2 › Unterschrieben am: Es fehlt der Tag der Unterschrift. Schreiben Sie ihn vom Papier ab.',
      'Einwilligungen 2 › Papier liegt bei: Es fehlt, wo das unterschriebene Papier liegt. Nennen Sie die Stelle.',
    ]);
    expect(said({ portrayed: true }, [{ ...given, givenOn: '2026-11-29', validUntil: '2026-11-27' }])).toEqual([
      'Einwilligungen 1 › Unterschrieben am: Dieser Tag liegt in der Zukunft. Tragen Sie den Tag der Unterschrift ein.',
      'Einwilligungen 1 › Gültig bis: Diese Einwilligung ist abgelaufen. Holen Sie eine neue ein, oder nehmen Sie die Person heraus.',
    ]);
  });

  it('needs one for what it shows', () => {
    expect(said({ portrayed: true }, [{ ...given, scope: ['name'] }])).toEqual([
      'Einwilligungen 1 › Gilt für: Keine Einwilligung gilt für Text und Zitate. Ohne sie darf die Geschichte nicht erscheinen.',
    ]);
    expect(said({ portrayed: true, pictures: [{}] }, [given])).toEqual([
      'Einwilligungen 1 › Gilt für: Keine Einwilligung gilt für Bilder. Holen Sie sie ein, oder nehmen Sie die Bilder heraus.',
    ]);
  });
});

it('a story that portrays nobody needs none, and has none', () => {
  expect(said({ portrayed: false }, [])).toEqual([]);
  expect(said({}, [])).toEqual([]);
  expect(said({ portrayed: false }, [given])).toEqual([
    'Zeigt einen wirklichen Menschen: Es sind Einwilligungen eingetragen. Schalten Sie diese Angabe ein, oder entfernen Sie die Einwilligungen.',
  ]);
});
