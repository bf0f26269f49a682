import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROUTES } from '../../site/routes/table.ts';
import { NEEDED_PAGES, PAGE_ROUTES } from './index.ts';

it('a call can lead to every page of the site that has an address of its own, and nowhere else', () => {
  const pages = Object.entries(ROUTES)
    .filter(([name, row]) => !('type' in row) && name !== 'not-found')
    .map(([name]) => name);
  expect([...PAGE_ROUTES].sort()).toEqual(pages.sort());
});

it('every page the site needs is there from the start', () => {
  const files = readdirSync('content/entries/page').map((name) => name.replace('.json', ''));
  expect(NEEDED_PAGES.filter((key) => !files.includes(key))).toEqual([]);
});
