import type { Core } from '@strapi/strapi';
import { today } from '../clock.ts';
import { labelOf } from '../labels/index.ts';
import { queryOf, uidOf, type Data } from '../strapi/types.ts';
import type { Complaint } from './complaint.ts';

/** A person's consent to be shown, as the desk keeps it; the paper with the name lies elsewhere. Never public. */
export interface Consent {
  scope?: string[] | null;
  /** YYYY-MM-DD */
  givenOn?: string | null;
  /** Last day it holds; none = until it is withdrawn. */
  validUntil?: string | null;
  heldBy?: string | null;
  /** Day the person took it back; written by the register (`src/consents`). */
  withdrawnOn?: string | null;
}

const STORY = uidOf('job-story');
const CONSENT = 'story.consent';

const atStory = (attribute: string, message: string): Complaint => ({
  place: { path: [attribute], words: [labelOf(STORY, attribute).label], locale: undefined },
  message,
});

const atConsent = (index: number, attribute: string, message: string): Complaint => ({
  place: {
    path: ['consents', index, attribute],
    words: [`${labelOf(STORY, 'consents').label} ${index + 1}`, labelOf(CONSENT, attribute).label],
    locale: undefined,
  },
  message,
});

function ofOne(consent: Consent, index: number, today: string): Complaint[] {
  const { scope, givenOn, validUntil, heldBy, withdrawnOn } = consent;
  if (withdrawnOn)
    return [
      atConsent(
        index,
        'scope',
        'Diese Einwilligung wurde widerrufen. Nehmen Sie die Person heraus und entfernen Sie diese Einwilligung, oder tragen Sie eine neue ein.',
      ),
    ];
  const complaints: Complaint[] = [];
  const complain = (attribute: string, message: string) => complaints.push(atConsent(index, attribute, message));
  if (!scope?.length)
    complain('scope', 'Es fehlt, wozu die Person eingewilligt hat. Wählen Sie aus, was unterschrieben ist.');
  if (!givenOn) complain('givenOn', 'Es fehlt der Tag der Unterschrift. Schreiben Sie ihn vom Papier ab.');
  else if (givenOn > today)
    complain('givenOn', 'Dieser Tag liegt in der Zukunft. Tragen Sie den Tag der Unterschrift ein.');
  if (validUntil && validUntil < today)
    complain(
      'validUntil',
      'Diese Einwilligung ist abgelaufen. Holen Sie eine neue ein, oder nehmen Sie die Person heraus.',
    );
  if (!heldBy?.trim()) complain('heldBy', 'Es fehlt, wo das unterschriebene Papier liegt. Nennen Sie die Stelle.');
  return complaints;
}

/** What is missing before a story that portrays somebody may be public. @param today YYYY-MM-DD. Pure. */
export function consentComplaints(story: Data, consents: readonly Consent[], today: string): Complaint[] {
  if (!story.portrayed)
    return consents.length
      ? [
          atStory(
            'portrayed',
            'Es sind Einwilligungen eingetragen. Schalten Sie diese Angabe ein, oder entfernen Sie die Einwilligungen.',
          ),
        ]
      : [];
  if (!consents.length)
    return [
      atStory(
        'consents',
        'Die Geschichte zeigt einen wirklichen Menschen. Ohne dessen Einwilligung darf sie nicht erscheinen. Tragen Sie sie hier ein.',
      ),
    ];
  const complaints = consents.flatMap((consent, index) => ofOne(consent, index, today));
  const isCovered = (part: string) => consents.some(({ scope }) => scope?.includes(part));
  if (complaints.length) return complaints;
  if (!isCovered('words'))
    return [
      atConsent(
        0,
        'scope',
        'Keine Einwilligung gilt für Text und Zitate. Ohne sie darf die Geschichte nicht erscheinen.',
      ),
    ];
  return (story.pictures as unknown[] | undefined)?.length && !isCovered('pictures')
    ? [
        atConsent(
          0,
          'scope',
          'Keine Einwilligung gilt für Bilder. Holen Sie sie ein, oder nehmen Sie die Bilder heraus.',
        ),
      ]
    : [];
}

/** The same for a story with the consents that its draft holds. @param documentId undefined = it is new and has none */
export async function missingConsent(
  strapi: Core.Strapi,
  documentId: string | undefined,
  story: Data,
): Promise<Complaint[]> {
  const where = { documentId, publishedAt: { $null: true } };
  const row = documentId ? await queryOf(strapi, STORY).findOne({ where, populate: ['consents'] }) : null;
  return consentComplaints(story, (row?.consents as Consent[] | undefined) ?? [], today());
}
