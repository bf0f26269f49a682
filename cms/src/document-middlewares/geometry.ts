import { CENTRAL_EUROPE, type TypeName } from '@standort/model';
import { complain, complaintError, type Complaint } from '../content/complaint.ts';
import { judgeGiven } from '../content/given-geometry.ts';
import { isImport } from '../content/import-context.ts';
import { modelsOf, type Models } from '../content/models.ts';
import { regionIn } from '../content/region.ts';
import { geometryInGerman } from '../labels/geometry.ts';
import { typeOf, type Data } from '../strapi/types.ts';
import type { DocumentMiddleware } from './action.ts';

/** The positions in what is to be saved that hold a geometry, by attribute. */
const positionsIn = (type: string, data: Data, models: Models): [attribute: string, position: Data][] =>
  Object.entries(models(type).attributes).flatMap(([attribute, { component }]): [string, Data][] => {
    const position = component === 'shared.position' ? (data[attribute] as Data | null | undefined) : undefined;
    return position && position.geometry !== null && position.geometry !== undefined ? [[attribute, position]] : [];
  });

/**
 * Drafts may be incomplete, but a geometry that is there must be one: maps read it. What only needs tidying is
 * tidied; the rest is refused at its field.
 */
export const geometry: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type: TypeName | undefined = typeOf(uid);
  const { data } = params;
  if (!type || !data || !['create', 'update'].includes(action)) return next();
  const models = modelsOf(strapi);
  const positions = positionsIn(uid, data, models);
  if (!positions.length) return next();
  // An import has been checked as a whole; the first one brings the region itself.
  const region = isImport() ? CENTRAL_EUROPE : await regionIn(strapi);
  const complaints: Complaint[] = [];
  for (const [attribute, position] of positions) {
    const judged = judgeGiven(position.geometry, region);
    if ('shape' in judged) position.geometry = judged.shape;
    else
      for (const problem of judged.problems)
        complaints.push(complain(type, [attribute, 'geometry'], geometryInGerman(problem), data, models));
  }
  if (complaints.length) throw complaintError('Die Lage kann so nicht gespeichert werden.', complaints);
  return next();
};
