import type { Core } from '@strapi/strapi';
import { REFUSED, TABLE_NAMES } from '../labels/sheets.ts';
import { reachAtWork } from '../access/at-work.ts';
import type { Reach } from '../access/reach.ts';
import { isTableType } from './columns.ts';
import { TABLE_TYPES, type Choice, type TableType } from './shown.ts';
import { errors } from '../strapi/require.ts';

export const choiceIn = (reach: Reach, type: TableType): Choice | undefined =>
  reach.may(type, 'read')
    ? {
        type,
        name: TABLE_NAMES[type],
        mayImport: reach.may(type, 'update'),
        mayPublish: reach.may(type, 'update') && reach.may(type, 'publish') && !reach.draftsOnly,
      }
    : undefined;

/** The tables the person at work may bring out. */
export async function choicesAtWork(strapi: Core.Strapi): Promise<Choice[]> {
  const reach = await reachAtWork(strapi);
  return TABLE_TYPES.flatMap((type) => choiceIn(reach, type) ?? []);
}

/** The table that is meant, if the person at work may bring it out. @throws to the desk */
export async function chosenTable(strapi: Core.Strapi, type: unknown): Promise<Choice & { reach: Reach }> {
  if (!isTableType(type)) throw new errors.ValidationError(REFUSED.type);
  const reach = await reachAtWork(strapi);
  const choice = choiceIn(reach, type);
  if (!choice) throw new errors.PolicyError(REFUSED.right);
  return { ...choice, reach };
}
