import type { ActionName } from './actions.ts';

/** Status of the answer; `+` the entry is in it, `-` it is not. */
export type Expected = number | '200+' | '200-';

export type Column = 'coordination' | 'editor own' | 'editor foreign' | 'author own' | 'author foreign' | 'stranger';

/** Who gets which answer: written by hand from the rules, not from the roles' files. */
const ROWS: Readonly<Record<ActionName, readonly [Expected, Expected, Expected, Expected, Expected, Expected]>> = {
  //                               coordination, editor own, foreign, author own, foreign, stranger
  list: ['200+', '200+', '200-', '200+', '200-', 403],
  'list of what is published': ['200+', '200+', '200+', '200+', '200+', 403],
  search: ['200+', '200+', '200-', '200+', '200-', 403],
  'search in what is published': ['200-', '200-', '200-', '200-', '200-', 403],
  'filter by title': ['200+', '200+', '200-', '200+', '200-', 403],
  'filter by note': ['200-', '200-', '200-', '200-', '200-', 403],
  'list of changed ones': ['200+', '200+', '200-', '200+', '200-', 403],
  'read a draft': ['200+', '200+', 404, '200+', 404, 403],
  'read a changed one': ['200+', '200+', '200+', '200+', '200+', 403],
  'read what is published': ['200+', '200+', '200+', '200+', '200+', 403],
  'read its relation': [200, 200, 403, 200, 403, 403],
  'count its draft relations': [200, 200, 404, 200, 404, 403],
  'check before publishing many': ['200+', '200+', '200-', '200+', '200-', 403],
  preview: [200, 200, 403, 200, 403, 403],
  create: [201, 201, 400, 201, 400, 403],
  'create by the relation alone': [201, 201, 400, 201, 400, 403],
  save: [200, 200, 404, 200, 404, 403],
  'begin another language': [200, 200, 404, 200, 404, 403],
  'move away': [200, 400, 404, 400, 404, 403],
  'save a published one': [200, 200, 403, 200, 403, 403],
  'publish a published one': [200, 200, 403, 403, 403, 403],
  'duplicate a published one': [200, 200, 403, 200, 403, 403],
  publish: [200, 200, 404, 403, 403, 403],
  'save and publish': [200, 200, 404, 403, 403, 403],
  unpublish: [200, 200, 403, 403, 403, 403],
  'discard changes': [200, 200, 403, 200, 403, 403],
  duplicate: [200, 200, 404, 200, 404, 403],
  'delete a draft': [200, 200, 404, 200, 404, 403],
  'delete a published one': [200, 200, 403, 403, 403, 403],
  'publish many': [200, 200, 403, 403, 403, 403],
  'unpublish many': [200, 200, 403, 403, 403, 403],
  'delete many': [200, 200, 403, 403, 403, 403],
};

export const COLUMNS: readonly Column[] = [
  'coordination',
  'editor own',
  'editor foreign',
  'author own',
  'author foreign',
  'stranger',
];

export const expectedOf = (action: ActionName, column: Column): Expected => {
  const found = ROWS[action][COLUMNS.indexOf(column)];
  if (found === undefined) throw new Error(`Nothing is expected of ${column}.`);
  return found;
};
