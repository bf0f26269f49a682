import { describe, expect, it } from 'vitest';
import { htmlOf } from '../src/mail/html.ts';
import { nextAttempt } from '../src/mail/send.ts';
import { germanTime, momentAt } from '../src/timing/wall-clock.ts';

const isoOf = (text: string) => {
  const found = momentAt(text);
  return 'moment' in found ? found.moment.toISOString() : found.problem;
};

describe('the moment of a wall clock time', () => {
  it.each([
    ['2027-01-15T08:00', '2027-01-15T07:00:00.000Z'],
    ['2027-07-15T08:00', '2027-07-15T06:00:00.000Z'],
    ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    // Comes twice: the first.
    ['2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
    ['2028-02-29T00:00', '2028-02-28T23:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });

  it('that never comes is refused with the next one', () => {
    expect(isoOf('2027-03-28T02:00')).toContain('Wählen Sie 28. März 2027 um 03:00 Uhr');
  });

  it.each(['', 'morgen', '2027-02-29T08:00', '2027-13-01T08:00', '2027-01-01T25:00', '2027-01-01'])(
    '"%s" is none',
    (text) => {
      expect(isoOf(text)).toBe('Es fehlt, wann. Geben Sie Tag und Uhrzeit an, zum Beispiel 01.03.2027, 08:00.');
    },
  );

  it('is said as the clocks of the region show it', () => {
    expect(germanTime(new Date('2027-07-15T06:00:00Z'))).toBe('15. Juli 2027 um 08:00 Uhr');
  });
});

describe('a letter', () => {
  const posted = new Date('2027-01-01T00:00:00Z');
  const later = (hours: number) => new Date(posted.getTime() + hours * 3_600_000);

  it('that nobody took is tried again, each time later, and given up after five days', () => {
    expect(nextAttempt(posted, 1, posted)).toEqual(later(1 / 12));
    expect(nextAttempt(posted, 3, posted)).toEqual(later(1 / 3));
    expect(nextAttempt(posted, 20, later(24))).toEqual(later(36));
    expect(nextAttempt(posted, 20, later(5 * 24 - 12))).toEqual(later(5 * 24));
    expect(nextAttempt(posted, 20, later(5 * 24 - 11))).toBeNull();
  });

  it('has its lines and links as HTML too, and nothing else', () => {
    expect(htmlOf('Guten Tag,\n\n<b>siehe\nhttp://127.0.0.1:1337/admin/x?a=1&b=2.')).toBe(
      '<p>Guten Tag,</p>\n<p>&lt;b&gt;siehe<br><a href="http://127.0.0.1:1337/admin/x?a=1&amp;b=2">http://127.0.0.1:1337/admin/x?a=1&amp;b=2</a>.</p>',
    );
  });
});
