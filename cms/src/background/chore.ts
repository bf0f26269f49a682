import type { Core } from '@strapi/strapi';

/** Work the CMS does by itself, once in the whole cluster, as often as it is time. */
export interface Chore {
  name: string;
  /**
   * Does what is due at a moment, and all that was missed before it. Called again and again, also after it failed
   * or was cut off half-way: what may happen only once is done with `once`.
   */
  run(strapi: Core.Strapi, now: Date): Promise<void>;
}
