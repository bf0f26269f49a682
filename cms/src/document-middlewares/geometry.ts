import { geometry as schema } from '@standort/model/parts/position.ts';
import { complain, complaintError } from '../content/complaint.ts';
import { inGerman } from '../content/german.ts';
import { modelsOf } from '../content/models.ts';
import { typeOf, type Data } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

/** Drafts may be incomplete, but a geometry that is there must be one: maps read it. */
export const geometry: DocumentMiddleware = (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  if (!type || !['create', 'update'].includes(action)) return next();
  const models = modelsOf(strapi);
  const complaints = Object.entries(models(uid).attributes).flatMap(([attribute, { component }]) => {
    const position = params.data?.[attribute] as Data | null | undefined;
    if (component !== 'shared.position' || !position || position.geometry === null || position.geometry === undefined)
      return [];
    const { error } = schema.safeParse(position.geometry, { reportInput: true });
    const [issue] = error?.issues ?? [];
    return issue ? [complain(type, [attribute, 'geometry'], inGerman(issue), params.data, models)] : [];
  });
  if (complaints.length) throw complaintError('Die Geometrie kann so nicht gespeichert werden.', complaints);
  return next();
};
