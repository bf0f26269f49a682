import { expect, it } from 'vitest';
import { breadcrumbs, graph } from './json-ld.ts';

it('cannot be closed from inside', () => {
  expect(graph([{ '@type': 'Thing', name: '</script><b>' }])).not.toContain('</');
});

it('numbers the crumbs and makes addresses absolute', () => {
  const list = breadcrumbs(
    [{ label: 'Start', href: '/' }, { label: 'Uhren' }],
    '/branchen/uhren/',
    'https://example.org',
  );
  expect(list.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Start', item: 'https://example.org/' },
    { '@type': 'ListItem', position: 2, name: 'Uhren', item: 'https://example.org/branchen/uhren/' },
  ]);
});
