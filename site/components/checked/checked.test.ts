import { describe, expect, it } from 'vitest';
import { checkedText, overdueText } from './checked.ts';

describe('a check', () => {
  it.each([
    ['de', 'geprüft am 12. März 2026'],
    ['en', 'checked on 12 March 2026'],
    ['cs', 'zkontrolováno 12. března 2026'],
  ] as const)('is dated in %s', (locale, text) => {
    expect(checkedText(locale, { checkedOn: '2026-03-12' })?.replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('is not made more exact than it was', () => {
    expect(checkedText('de', { checkedOn: '2026-03' })).toBe('geprüft: März 2026');
    expect(checkedText('de', { checkedOn: 'undated' })).toBeUndefined();
    expect(checkedText('de', {})).toBeUndefined();
  });

  it('is overdue from the day after it was due', () => {
    expect(overdueText('de', { checkDueOn: '2026-11-24' }, '2026-11-24')).toBeUndefined();
    expect(overdueText('de', { checkDueOn: '2026-11-23' }, '2026-11-24')?.replaceAll('\u00a0', ' ')).toBe(
      'Prüfung überfällig seit 23. November 2026',
    );
    expect(overdueText('de', {}, '2026-11-24')).toBeUndefined();
  });
});
