import { uidOf, type Data } from '../../src/strapi/types.ts';
import type { Answer, Editor } from '../support/editor.ts';
import { fresh, nameField, owned, words, type Anchors, type Kept, type Locale } from './samples.ts';

/** One cell of the matrix: what is done, by whom, to what. */
export interface Cell {
  who: Editor;
  type: Kept;
  locale: Locale;
  /** Municipality of the entry. */
  municipality: string;
  documentId: string;
  anchors: Anchors;
}

/** What state the entry must be in: written only; published and then changed. */
export type Need = 'draft' | 'changed';

export interface ActionUnderTest {
  need: Need;
  /** Whether it changes the entry, so that it needs one of its own. */
  changes: boolean;
  do(cell: Cell): Promise<Answer>;
}

const collection = (type: Kept, rest = '') => `/content-manager/collection-types/${uidOf(type)}${rest}`;
/** Several at once, as the desk does it: a type without languages is asked without one. */
const bulk = (name: string) => (c: Cell) => {
  const body = { documentIds: [c.documentId] };
  return c.type === 'place'
    ? c.who.call('POST', collection(c.type, `/actions/${name}`), body)
    : c.who.call('POST', collection(c.type, `/actions/${name}?locale=${c.locale}`), { ...body, locale: c.locale });
};
const get = (path: (cell: Cell) => string) => (cell: Cell) => cell.who.call('GET', path(cell));
const reading = (need: Need, path: (cell: Cell) => string): ActionUnderTest => ({
  need,
  changes: false,
  do: get(path),
});
const changing = (need: Need, act: (cell: Cell) => Promise<Answer>): ActionUnderTest => ({
  need,
  changes: true,
  do: act,
});
/** Something new is made; the entry stays as it is. */
const making = (need: Need, act: (cell: Cell) => Promise<Answer>): ActionUnderTest => ({
  need,
  changes: false,
  do: act,
});
/** There are more places than one list holds. */
const narrowed = ({ type, municipality }: Cell) =>
  type === 'place' ? `filters[municipalityCode][$eq]=${municipality}&sort=id:ASC&` : '';
const list = (question: (cell: Cell) => string) => (c: Cell) =>
  collection(c.type, `?locale=${c.locale}&pageSize=100&${narrowed(c)}${question(c)}`);

/** Every way an entry can be read or changed on the desk. */
export const ACTIONS = {
  list: reading(
    'draft',
    list(() => ''),
  ),
  'list of what is published': reading(
    'changed',
    list(() => 'status=published'),
  ),
  search: reading(
    'changed',
    list(({ municipality }) => `_q=${SECRET[municipality]}`),
  ),
  'search in what is published': reading(
    'changed',
    list(({ municipality }) => `status=published&_q=${SECRET[municipality]}`),
  ),
  'filter by title': reading(
    'changed',
    list(({ type, municipality }) => `filters[${nameField(type)}][$startsWith]=${SECRET[municipality]}`),
  ),
  'filter by note': reading(
    'changed',
    list(({ municipality }) => `status=published&filters[internalNote][$contains]=${SECRET[municipality]}`),
  ),
  'list of changed ones': reading(
    'changed',
    list(() => 'publicationStatusFilter=published-modified'),
  ),
  'read a draft': reading('draft', (c) => collection(c.type, `/${c.documentId}?locale=${c.locale}`)),
  'read a changed one': reading('changed', (c) => collection(c.type, `/${c.documentId}?locale=${c.locale}`)),
  'read what is published': reading('changed', (c) =>
    collection(c.type, `/${c.documentId}?locale=${c.locale}&status=published`),
  ),
  'read its relation': reading(
    'draft',
    (c) => `/content-manager/relations/${uidOf(c.type)}/${c.documentId}/municipality?locale=${c.locale}`,
  ),
  'count its draft relations': reading('draft', (c) =>
    collection(c.type, `/${c.documentId}/actions/countDraftRelations?locale=${c.locale}`),
  ),
  'check before publishing many': { need: 'draft', changes: false, do: bulk('bulkFindForValidation') },
  preview: reading(
    'draft',
    (c) => `/content-manager/preview/url/${uidOf(c.type)}?documentId=${c.documentId}&locale=${c.locale}&status=draft`,
  ),
  create: making('draft', (c) =>
    c.who.create(c.type, { ...words(c.type, fresh(), c.anchors), ...owned(c.municipality, c.anchors) }, c.locale),
  ),
  'create by the relation alone': making('draft', (c) => {
    const { municipality } = owned(c.municipality, c.anchors);
    return c.who.create(c.type, { ...words(c.type, fresh(), c.anchors), municipality }, c.locale);
  }),
  save: changing('draft', (c) => c.who.save(c.type, c.documentId, { internalNote: fresh() }, c.locale)),
  'begin another language': changing('draft', (c) =>
    c.who.save(c.type, c.documentId, words(c.type, fresh(), c.anchors), c.locale),
  ),
  'move away': changing('draft', (c) => {
    const data: Data = owned(c.municipality === 'altenberg' ? 'glashuette' : 'altenberg', c.anchors);
    return c.who.save(c.type, c.documentId, data, c.locale);
  }),
  publish: changing('draft', (c) => c.who.publish(c.type, c.documentId, {}, c.locale)),
  'save and publish': changing('draft', (c) =>
    c.who.publish(c.type, c.documentId, { internalNote: fresh() }, c.locale),
  ),
  'save a published one': changing('changed', (c) =>
    c.who.save(c.type, c.documentId, { internalNote: fresh() }, c.locale),
  ),
  'publish a published one': changing('changed', (c) => c.who.publish(c.type, c.documentId, {}, c.locale)),
  'duplicate a published one': making('changed', (c) =>
    c.who.call('POST', collection(c.type, `/clone/${c.documentId}?locale=${c.locale}`), {
      ...(c.type !== 'place' && { slug: fresh().toLowerCase() }),
    }),
  ),
  unpublish: changing('changed', (c) => c.who.unpublish(c.type, c.documentId, c.locale)),
  'discard changes': changing('changed', (c) =>
    c.who.call('POST', collection(c.type, `/${c.documentId}/actions/discard?locale=${c.locale}`), {}),
  ),
  duplicate: making('draft', (c) =>
    c.who.call('POST', collection(c.type, `/clone/${c.documentId}?locale=${c.locale}`), {
      ...(c.type !== 'place' && { slug: fresh().toLowerCase() }),
    }),
  ),
  'delete a draft': changing('draft', (c) => c.who.remove(c.type, c.documentId)),
  'delete a published one': changing('changed', (c) => c.who.remove(c.type, c.documentId)),
  'publish many': changing('draft', bulk('bulkPublish')),
  'unpublish many': changing('changed', bulk('bulkUnpublish')),
  'delete many': changing('changed', bulk('bulkDelete')),
} as const satisfies Record<string, ActionUnderTest>;
export type ActionName = keyof typeof ACTIONS;

/** Words that stand in drafts and notes only. */
export const SECRET: Readonly<Record<string, string>> = { altenberg: 'Vertraulich', glashuette: 'Geheim' };
