import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAnnouncer } from './announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says only the last of quick changes', () => {
  const region = { textContent: '' };
  const announcer = createAnnouncer(region, 400);
  announcer.say('12 Treffer');
  vi.advanceTimersByTime(399);
  announcer.say('3 Treffer');
  expect(region.textContent).toBe('');
  vi.advanceTimersByTime(400);
  expect(region.textContent).toBe('3 Treffer');
});

it('says the same words twice when asked twice', () => {
  const region = { textContent: '' };
  const announcer = createAnnouncer(region, 0);
  const heard: string[] = [];
  for (let k = 0; k < 3; k++) {
    announcer.say('kein Treffer');
    vi.runAllTimers();
    heard.push(region.textContent);
  }
  expect(new Set(heard.map((text) => text.trim()))).toEqual(new Set(['kein Treffer']));
  expect(heard[0]).not.toBe(heard[1]);
  expect(heard[1]).not.toBe(heard[2]);
});
