import type { z } from 'zod';

export type Schema = z.core.$ZodType;
export type Shape = Record<string, Schema>;

interface Def {
  type: string;
  innerType?: Schema;
  element?: Schema;
  shape?: Shape;
  options?: Schema[];
  discriminator?: string;
  values?: unknown[];
  entries?: Record<string, string>;
}

export const defOf = (schema: Schema): Def => schema._zod.def;

/** The schema inside `optional` and `default`. */
export const inner = (schema: Schema): Schema => {
  const { innerType } = defOf(schema);
  return innerType ? inner(innerType) : schema;
};

export const isOptional = (schema: Schema): boolean => defOf(schema).type === 'optional';

export const shapeOf = (schema: Schema): Shape | undefined => defOf(inner(schema)).shape;

export const elementOf = (schema: Schema): Schema | undefined => defOf(inner(schema)).element;

/** The variants of a discriminated union by their tag, and the name of the tag. */
export function variantsOf(schema: Schema): { tag: string; variants: Map<string, Shape> } | undefined {
  const { discriminator: tag, options } = defOf(inner(schema));
  if (!tag || !options) return undefined;
  const variants = new Map<string, Shape>();
  for (const option of options) {
    const { [tag]: literal, ...rest } = shapeOf(option) ?? {};
    const value = literal && defOf(literal).values?.[0];
    if (typeof value === 'string') variants.set(value, rest);
  }
  return { tag, variants };
}
