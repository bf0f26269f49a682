import type { TypeName } from '@standort/model';
import type { Person } from '../access/people.ts';
import type { CheckedEntry } from './due.ts';

const mayConfirm = ({ reach }: Person, type: TypeName) => reach.may(type, 'update') && reach.may(type, 'publish');

/**
 * Who is asked to look at an entry: the editors of its municipality; where there are none, and for what is shared, the
 * coordination office; where there is none either, the super admins. Authors cannot publish and are not asked. Pure.
 */
export function askedAbout(
  { type, municipalityCode }: Pick<CheckedEntry, 'type' | 'municipalityCode'>,
  all: readonly Person[],
): Person[] {
  const able = all.filter((person) => mayConfirm(person, type));
  const editors = able.filter(({ reach }) => !reach.isAll && reach.own.includes(municipalityCode ?? ''));
  if (editors.length) return editors;
  const office = able.filter(({ reach }) => reach.isAll);
  return office.length ? office : all.filter(({ isSuperAdmin }) => isSuperAdmin);
}
