import { ContentError, emptyEntries } from '@standort/model';
import { expect, it } from 'vitest';
import { ReleaseCheckError } from './check-file.ts';
import { PictureError } from './cms-client.ts';
import { failureOf } from './failure.ts';
import { contentFor } from './load-content.ts';
import { RenderError } from './rendition.ts';

const kindAndPlaces = (error: unknown) => {
  const { kind, places } = failureOf(error);
  return [kind, places];
};

it('names entry and field of what does not fit', () => {
  const message = 'expected text, got nothing.';
  const files = ['CMS/company/nomos', 'article/x', '/data/replica/entries/place/y.json'];
  const error = new ContentError(files.map((file) => ({ file, path: 'de.title', message })));
  expect(kindAndPlaces(error)).toEqual([
    'content',
    ['company/nomos', 'article/x', 'place/y'].map((entry) => ({ entry, path: 'de.title', message })),
  ]);
});

it('names entry and page of what could not be drawn', () => {
  const error = new RenderError('/en/x/', 'article/x', 'boom', { cause: new TypeError('boom') });
  expect(failureOf(error)).toEqual({
    kind: 'render',
    places: [{ entry: 'article/x', page: '/en/x/', message: 'boom' }],
    detail: '/en/x/ (article/x) could not be rendered: boom',
  });
});

it('names the page that shows a missing value', () => {
  const error = new ReleaseCheckError([{ path: '/x/', entry: 'article/x', message: 'x/index.html shows "undefined"' }]);
  expect(kindAndPlaces(error)).toEqual([
    'check',
    [{ entry: 'article/x', page: '/x/', message: 'x/index.html shows "undefined"' }],
  ]);
});

it('knows damaged pictures, wherever that is noticed', () => {
  const damaged = new ContentError([{ file: '/data/replica/media/a.jpg', path: '', message: 'is no picture' }]);
  for (const error of [damaged, new PictureError('a.jpg', 'arrived damaged')])
    expect(kindAndPlaces(error)).toEqual([
      'picture',
      [{ entry: 'media/a.jpg', message: expect.any(String) as string }],
    ]);
});

it('knows that the operator is missing', () => {
  const attempt = () =>
    contentFor({ entries: emptyEntries(), media: new Map() }, { siteUrl: 'https://example.org', env: {} });
  try {
    attempt();
    expect.unreachable();
  } catch (error) {
    expect(kindAndPlaces(error)).toMatchObject(['operator', [{ entry: 'settings/settings', path: 'operator' }]]);
  }
});

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'disk-unwritable'],
  ['EROFS', 'disk-unwritable'],
  ['ECONNRESET', 'other'],
])('%s → %s', (code, kind) => {
  expect(failureOf(Object.assign(new Error(code), { code })).kind).toBe(kind);
});

it('stays small, however many pages are concerned', () => {
  const problems = Array.from({ length: 1000 }, (_, k) => ({ path: `/${k}/`, message: 'x'.repeat(100) }));
  const { places, detail } = failureOf(new ReleaseCheckError(problems));
  expect([places.length, detail.length]).toEqual([20, 4000]);
});
