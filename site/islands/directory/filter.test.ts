import { describe, expect, it } from 'vitest';
import { choiceIn, EVERYONE, fits, withChoice } from './filter.ts';

const row = { branch: 'uhren', trains: true, text: 'Mühle-Glashütte GmbH Glas\u00ADhütte bildet aus Uhrmacherin' };

describe('fits', () => {
  it('everybody, when nothing is chosen', () => expect(fits(row, EVERYONE)).toBe(true));
  it('by branch', () => {
    expect(fits(row, { ...EVERYONE, branch: 'uhren' })).toBe(true);
    expect(fits(row, { ...EVERYONE, branch: 'moebel' })).toBe(false);
  });
  it('by training', () => expect(fits({ ...row, trains: false }, { ...EVERYONE, trains: true })).toBe(false));
  it('by words in any order, without accents, across soft hyphens', () => {
    expect(fits(row, { ...EVERYONE, text: ' uhrmacherin  glashutte' })).toBe(true);
    expect(fits(row, { ...EVERYONE, text: 'glashutte giesserei' })).toBe(false);
  });
});

describe('address', () => {
  it('round trip; what others wrote stays', () => {
    const choice = { branch: 'uhren', trains: true, text: 'bären' };
    const params = withChoice(new URLSearchParams('utm=x'), choice);
    expect(params.toString()).toBe('utm=x&branche=uhren&ausbildung=1&q=b%C3%A4ren');
    expect(choiceIn(params, ['uhren'])).toEqual(choice);
    expect(withChoice(params, EVERYONE).toString()).toBe('utm=x');
  });
  it('leaves out branches nobody has', () =>
    expect(choiceIn(new URLSearchParams('branche=berlin'), ['uhren'])).toEqual(EVERYONE));
});
