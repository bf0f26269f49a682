import type { z } from 'zod';
import { TYPES, type Entry, type TypeName } from './registry.ts';

interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  options?: z.core.$ZodType[];
  defaultValue?: unknown;
}

const shapeOf = (schema: z.core.$ZodType, value: unknown): Record<string, z.core.$ZodType> | undefined => {
  const def = schema._zod.def as unknown as Def;
  if (def.options) {
    const fit = def.options.find((option) => (option as z.ZodType).safeParse(value).success);
    return fit && shapeOf(fit, value);
  }
  return def.shape ?? (def.innerType ? shapeOf(def.innerType, value) : undefined);
};

const elementOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  const def = schema._zod.def as unknown as Def;
  return def.element ?? (def.innerType ? elementOf(def.innerType) : undefined);
};

const isDefault = (schema: z.core.$ZodType, value: unknown) => {
  const def = schema._zod.def as unknown as Def;
  return def.type === 'default' && JSON.stringify(def.defaultValue) === JSON.stringify(value);
};

/** Value with its fields in the schema's order and without fields that say the default. */
function ordered(schema: z.core.$ZodType, value: unknown): unknown {
  if (Array.isArray(value)) {
    const element = elementOf(schema);
    return element ? value.map((item) => ordered(element, item)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const shape = shapeOf(schema, value);
  if (!shape) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([name, inner]) => record[name] !== undefined && !isDefault(inner, record[name]))
      .map(([name, inner]) => [name, ordered(inner, record[name])]),
  );
}

/** The one way an entry is written to a file: schema order, defaults left out, two blanks, final newline. */
export const serialise = <T extends TypeName>(type: T, entry: Entry<T>): string =>
  `${JSON.stringify(ordered(TYPES[type], entry), null, 2)}\n`;
