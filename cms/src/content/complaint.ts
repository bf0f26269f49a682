import type { TypeName } from '@standort/model';
import { errors } from '../strapi/require.ts';
import { locate, type Place } from './locate.ts';
import type { Models } from './models.ts';
import { LANGUAGES } from '../labels/index.ts';

/** Something that keeps an entry from being saved or published: where, and in German what and how to cure it. */
export interface Complaint {
  place: Place;
  message: string;
}

/** A complaint about a path of the entry. */
export const complain = (
  type: TypeName,
  path: readonly PropertyKey[],
  message: string,
  entry: unknown,
  models: Models,
): Complaint => ({
  place: locate(type, path, entry, models),
  message,
});

/** With the language in front where it is not the one on the screen. */
const said = ({ place: { locale }, message }: Complaint, shown: string | undefined) =>
  locale && locale !== shown ? `Fassung ${LANGUAGES[locale]}: ${message}` : message;

/** Where and what, in one line. @param shown the language the reader has on the screen */
export const lineOf = (complaint: Complaint, shown?: string): string =>
  [complaint.place.words.join(' › '), said(complaint, shown)].filter(Boolean).join(': ');

const MOST = 5;

/**
 * All complaints as one error: each at its field of the form, and the first of them in the message that
 * Strapi shows on top. @param shown the language the editor has on the screen
 */
export function complaintError(title: string, complaints: readonly Complaint[], shown?: string): Error {
  const lines = complaints.slice(0, MOST).map((complaint) => lineOf(complaint, shown));
  const more = complaints.length > MOST ? ` Und ${complaints.length - MOST} weitere.` : '';
  const details = complaints.map((complaint) => ({
    path: complaint.place.path,
    message: said(complaint, shown),
    name: 'ValidationError',
  }));
  return new errors.ValidationError([title, lines.join(' · ') + more].filter(Boolean).join(' '), { errors: details });
}
