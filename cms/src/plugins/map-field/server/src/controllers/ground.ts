import type { Core } from '@strapi/strapi';
import { currentEnvironment } from '../../../../../settings/environment.ts';
import { groundOf } from '../ground.ts';

interface Context {
  body: unknown;
}

export const ground = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.body = await groundOf(strapi, currentEnvironment().contentDir);
  },
});
