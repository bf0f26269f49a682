import { z } from 'zod';
import { key } from './text.ts';
import type { TypeName } from '../registry.ts';

/** Which type a field points to; read by the resolver, the importer and the exporter. */
export const references = z.registry<{ type: TypeName }>();

/** Points to another entry by its key. */
export const reference = (type: TypeName) => {
  const schema = key.clone();
  references.add(schema, { type });
  return schema;
};
