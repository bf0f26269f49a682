import { VALUES } from '../../labels/values.ts';
import type { RegisterRow, WithdrawalAnswer } from '../../consents/register.ts';

export type Tone = 'success' | 'warning' | 'danger' | 'secondary';

/** `28.11.2026` */
export const day = (iso: string): string => iso.split('-').reverse().join('.');

/** How a consent stands. */
export function saidOfState({ state }: Pick<RegisterRow, 'state'>): { tone: Tone; text: string } {
  switch (state.is) {
    case 'valid':
      return { tone: 'success', text: 'gilt' };
    case 'ending':
      return {
        tone: 'warning',
        text:
          state.days === 0
            ? 'läuft heute ab'
            : state.days === 1
              ? 'läuft morgen ab'
              : `läuft in ${state.days} Tagen ab`,
      };
    case 'expired':
      return { tone: 'danger', text: 'abgelaufen' };
    case 'withdrawn':
      return { tone: 'secondary', text: `widerrufen am ${day(state.on)}` };
  }
}

/** What a consent is for: `Text und Zitate, Name`. */
export const scopeOf = ({ scope }: Pick<RegisterRow, 'scope'>): string =>
  scope.map((part) => VALUES[part] ?? part).join(', ') || 'keine Angabe';

/** What is said once a withdrawal is entered. */
export function saidOfWithdrawal({ stillShown }: WithdrawalAnswer): string {
  const done = 'Der Widerruf ist eingetragen. Die Geschichte geht in wenigen Augenblicken von der Website.';
  if (!stillShown.length) return done;
  const places = stillShown.map(({ picture, by }) => `„${picture}“ (${by.join(', ')})`).join('; ');
  return `${done} Diese Bilder zeigt noch etwas anderes; nehmen Sie sie auch dort heraus: ${places}.`;
}
