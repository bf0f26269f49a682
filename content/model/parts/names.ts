import { z } from 'zod';

/** Texts that name something instead of being read: a translation keeps them, and no change of theirs concerns it. */
export const names = z.registry<{ of: string }>();

/** A text that names a part of the same entry. */
export const nameOf = <S extends z.ZodString>(schema: S, of: string): S => {
  const name = schema.clone();
  names.add(name, { of });
  return name;
};
