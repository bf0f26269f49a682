import type { Count, Succession, Use } from '../../contacts/shapes';

const LANGUAGES = { de: 'Deutsch', en: 'Englisch', cs: 'Tschechisch' } as const;

/** Where the contact stands in an entry. */
export function saidOfUse({ municipality, languages, inDraft, isPublished }: Use): string {
  const state = isPublished ? (inDraft ? 'veröffentlicht und im Entwurf' : 'veröffentlicht') : 'nur im Entwurf';
  return [municipality, state, languages.map((locale) => LANGUAGES[locale]).join(', ')].filter(Boolean).join(' · ');
}

/** `3-mal Gewerbefläche, einmal Jobgeschichte` */
const counted = (counts: readonly Count[]): string =>
  counts.map(({ kind, count }) => `${count === 1 ? 'einmal' : `${count}-mal`} ${kind}`).join(', ');

/** Entries whose names are not told. */
export const saidOfHidden = (counts: readonly Count[]): string =>
  counts.length ? `Dazu in Einträgen, die Sie nicht sehen können: ${counted(counts)}.` : '';

/** Entries that others must change. */
export const saidOfOthers = ({ outOfReach }: Pick<Succession, 'outOfReach'>): string =>
  outOfReach.length
    ? `Nicht geändert wird, was andere pflegen: ${counted(outOfReach)}. Bitten Sie die Koordinierungsstelle, die Nachfolge auch dort zu regeln.`
    : '';

/** What is said once everything is replaced. */
export const saidOfDone = ({ changes }: Succession): string =>
  changes.length === 1 ? 'Ein Eintrag ist geändert.' : `${changes.length} Einträge sind geändert.`;
