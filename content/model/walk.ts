import type { z } from 'zod';
import { references } from './parts/reference.ts';
import type { TypeName } from './registry.ts';

/** A reference found in an entry: where it stands and where it points to. */
export interface FoundReference {
  path: string;
  type: TypeName;
  key: string;
}

interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
}

/** Every reference of an entry, found by walking the value along its schema. */
export function referencesOf(schema: z.core.$ZodType, value: unknown, path = ''): FoundReference[] {
  if (value === undefined || value === null) return [];
  const target = references.get(schema as z.ZodType);
  if (target) return typeof value === 'string' ? [{ path, type: target.type, key: value }] : [];
  const def = schema._zod.def as unknown as Def;
  if (def.innerType) return referencesOf(def.innerType, value, path);
  if (def.element && Array.isArray(value))
    return value.flatMap((item, k) => (def.element ? referencesOf(def.element, item, `${path}[${k}]`) : []));
  if (def.shape)
    return Object.entries(def.shape).flatMap(([name, inner]) =>
      referencesOf(inner, (value as Record<string, unknown>)[name], path ? `${path}.${name}` : name),
    );
  return [];
}
