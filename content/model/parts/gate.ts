import type { z } from 'zod';

/**
 * A rule over several fields is asked also when one of them is wrong by itself, so that everything is named at once.
 * It must therefore take what it finds.
 */
export const ALWAYS: z.core.$ZodSuperRefineParams = {
  when: ({ value }) => typeof value === 'object' && value !== null,
};
