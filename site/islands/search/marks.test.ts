import { expect, it } from 'vitest';
import { pieces } from './marks.ts';

const shown = (text: string, query: string) =>
  pieces(text, query)
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('');

it.each([
  ['Dreht Drehteile', 'dreh', '[Dreh]t [Dreh]teile'],
  ['Gießerei Schmiedeberg', 'giesserei', '[Gießerei] Schmiedeberg'],
  ['Müglitztalbahn', 'muglitz', '[Müglitz]talbahn'],
  ['Uhren aus Glashütte', 'uhren hütte', '[Uhren] aus Glas[hütte]'],
  ['Uhren aus Glashütte', 'glashuette', 'Uhren aus [Glashütte]'],
  ['Nichts', 'x', 'Nichts'],
  ['<b>Lange</b>', 'lange', '<b>[Lange]</b>'],
])('%s, searched for "%s"', (text, query, expected) => expect(shown(text, query)).toBe(expected));
