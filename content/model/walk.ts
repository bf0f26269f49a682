import type { z } from 'zod';
import { references } from './parts/reference.ts';
import type { TypeName } from './registry.ts';

/** A reference found in an entry: where it stands and where it points to. */
export interface FoundReference {
  path: string;
  type: TypeName;
  key: string;
}

type Schema = z.core.$ZodType;

interface Def {
  type: string;
  innerType?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
}

/** Where references are below a schema. */
interface Ways {
  /** It is one itself, to an entry of this type. */
  target?: TypeName;
  inner?: Schema;
  element?: Schema;
  /** Fields that lead to references. */
  fields: readonly (readonly [name: string, schema: Schema])[];
}

/** Found once for each schema: most of an entry leads to no reference, and every entry is asked at every start. */
const known = new WeakMap<Schema, Ways | undefined>();

/** @returns undefined if nothing below the schema is a reference */
function waysBelow(schema: Schema): Ways | undefined {
  if (known.has(schema)) return known.get(schema);
  // A schema that holds itself leads to nothing more on that way.
  known.set(schema, undefined);
  const target = references.get(schema as z.ZodType)?.type;
  const { innerType, element, shape = {} } = schema._zod.def as unknown as Def;
  const leads = (one: Schema | undefined): one is Schema => one !== undefined && waysBelow(one) !== undefined;
  const ways = {
    target,
    inner: leads(innerType) ? innerType : undefined,
    element: leads(element) ? element : undefined,
    fields: Object.entries(shape).filter(([, inner]) => leads(inner)),
  };
  const isDeadEnd = !ways.target && !ways.inner && !ways.element && !ways.fields.length;
  known.set(schema, isDeadEnd ? undefined : ways);
  return known.get(schema);
}

/** Every reference of an entry, found by walking the value along its schema. */
export function referencesOf(schema: Schema, value: unknown, path = ''): FoundReference[] {
  const ways = waysBelow(schema);
  if (!ways || value === undefined || value === null) return [];
  const { target, inner, element, fields } = ways;
  if (target) return typeof value === 'string' ? [{ path, type: target, key: value }] : [];
  if (inner) return referencesOf(inner, value, path);
  if (element)
    return Array.isArray(value) ? value.flatMap((item, k) => referencesOf(element, item, `${path}[${k}]`)) : [];
  return fields.flatMap(([name, field]) =>
    referencesOf(field, (value as Record<string, unknown>)[name], path ? `${path}.${name}` : name),
  );
}
