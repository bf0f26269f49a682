import { dayInGerman } from '../../translations/day.ts';
import type { Beside, LanguageState, TranslationRow } from '../../translations/page';

export const LANGUAGE: Readonly<Record<'en' | 'cs', string>> = { en: 'Englisch', cs: 'Tschechisch' };

/** What a list of states offers to choose from; the first is all that needs something. */
export const STATES = {
  missing: 'fehlt',
  draft: 'Entwurf',
  outdated: 'älter als Deutsch',
  complete: 'vollständig',
} as const;

const line = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');

const SAID: Record<keyof typeof STATES, string> = {
  missing: 'fehlt',
  draft: 'ist noch ein Entwurf',
  outdated: 'ist älter als Deutsch',
  complete: 'ist vollständig',
};

/** "Englisch ist älter als Deutsch · Deutsch geändert am 24.11.2026" */
export const saidOfState = ({ language, state, germanOn }: Pick<LanguageState, 'language' | 'state' | 'germanOn'>) =>
  line(`${LANGUAGE[language]} ${SAID[state]}`, germanOn && `Deutsch geändert am ${dayInGerman(germanOn)}`);

export const saidOfRow = (row: TranslationRow): string =>
  line(saidOfState(row), row.kind, row.municipality ?? 'gemeinsam');

/** What somebody should know before she begins, one sentence each. */
export function hintsOf({ state, germanOn, hasGermanDraft, isBeforeKnown, madeOn, mayWrite, rows }: Beside): string[] {
  return [
    ...(state === 'outdated' && germanOn
      ? [`Deutsch wurde am ${dayInGerman(germanOn)} geändert. Besucher lesen, dass die deutsche Fassung neuer ist.`]
      : []),
    ...(state === 'outdated' && !isBeforeKnown ? ['Was vorher auf Deutsch stand, ist nicht bekannt.'] : []),
    ...(state === 'missing' ? ['Besucher sehen bis dahin den deutschen Text, mit einem Hinweis.'] : []),
    ...(state === 'draft' ? ['Diese Übersetzung hat noch niemand veröffentlicht.'] : []),
    ...(madeOn ? [`Zuletzt übersetzt oder bestätigt am ${dayInGerman(madeOn)}.`] : []),
    ...(hasGermanDraft
      ? [
          'Es gibt einen neueren deutschen Entwurf. Links steht, was Besucher lesen; übersetzen Sie, wenn er veröffentlicht ist.',
        ]
      : []),
    ...(rows.some(({ isEditable }) => !isEditable)
      ? ['Manche Teile sind in beiden Sprachen verschieden gegliedert. Ändern Sie diese im Formular.']
      : []),
    ...(mayWrite ? [] : ['Sie können diesen Eintrag lesen, aber nicht ändern.']),
  ];
}
