import { LOCALES, type Locale } from '@standort/model';
import { common } from './common.ts';
import { components } from './components.ts';
import type { Label, Labels } from './label.ts';
import { types } from './types.ts';

/** A field has no German label: the admin would show its English name in code. */
export class LabelError extends Error {
  override name = 'LabelError';
}

export const LANGUAGES: Record<Locale, string> = { de: 'deutsch', en: 'englisch', cs: 'tschechisch' };

const SUFFIX = new RegExp(`(${LOCALES.map((locale) => locale.charAt(0).toUpperCase() + locale.slice(1)).join('|')})$`);

const find = (own: Labels, attribute: string): Label | undefined => {
  const [label, description] = own[attribute] ?? common[attribute] ?? [];
  return label !== undefined && description !== undefined ? { label, description } : undefined;
};

/** `api::place.place` → `place`; components are called by their UID. */
const labelsFor = (uid: string): Labels | undefined =>
  uid.startsWith('api::') ? types[uid.split('.')[1] ?? ''] : components[uid];

/** Label and help of a field. @throws LabelError if there is none */
export function labelOf(uid: string, attribute: string): Label {
  const own = labelsFor(uid) ?? {};
  const found = find(own, attribute);
  if (found) return found;
  const [suffix] = SUFFIX.exec(attribute) ?? [];
  const shared = suffix && find(own, attribute.slice(0, -suffix.length));
  if (!shared) throw new LabelError(`${uid} has no German label for "${attribute}". Add it in cms/src/labels/.`);
  const locale = suffix.toLowerCase() as Locale;
  const help =
    locale === 'de' ? shared.description : `${shared.description} Fehlt die Sprache, steht dort der deutsche Text.`;
  // The language comes first: narrow columns cut the end off.
  return { label: `${suffix.toUpperCase()} · ${shared.label}`, description: help };
}
