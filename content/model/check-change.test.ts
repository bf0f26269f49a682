import { expect, it } from 'vitest';
import { applyChanges, checkEntries, emptyEntries, readFiles, type EntryChange } from './index.ts';

const files = await readFiles('content/entries');
const all = checkEntries(files);
const change = (
  type: EntryChange['type'],
  key: string,
  edit?: (json: Record<string, never>) => object,
): EntryChange => {
  const json = files.find((file) => file.type === type && file.key === key)?.json as Record<string, never>;
  return { file: `CMS/${type}/${key}`, type, key, json: edit?.(structuredClone(json)) };
};

it('takes a change over and leaves the other types as they are', () => {
  const next = applyChanges(all, [change('company', 'nomos', (json) => ({ ...json, locality: 'Bärenstein' }))]);
  expect(next.company.get('nomos')?.locality).toBe('Bärenstein');
  expect(all.company.get('nomos')?.locality).not.toBe('Bärenstein');
  expect(next.place).toBe(all.place);
});

it('comes to the same as checking everything', () => {
  const changes = files.map(({ type, key }) => change(type, key, (json) => json));
  expect(applyChanges(emptyEntries(), changes)).toEqual(all);
});

it.each([
  ['a broken entry', change('company', 'nomos', (json) => ({ ...json, locality: 7 })), 'CMS/company/nomos · locality'],
  [
    'a reference to nowhere',
    change('company', 'nomos', (json) => ({ ...json, municipality: 'atlantis' })),
    'CMS/company/nomos · municipality: there is no municipality "atlantis".',
  ],
  [
    'an address that is taken',
    change('company', 'nomos', (json) => ({
      ...json,
      de: { ...(json.de as unknown as object), slug: all.company.get('lange')?.de.slug },
    })),
    'is already taken by company/lange. Choose another.',
  ],
  [
    'an entry others refer to that is gone',
    change('municipality', 'altenberg'),
    'there is no municipality "altenberg".',
  ],
])('refuses %s and names it', (_, edit, message) => {
  expect(() => applyChanges(all, [edit])).toThrow(message);
});
