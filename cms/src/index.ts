import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields/index.ts';
import { registerDocumentMiddlewares } from './document-middlewares/index.ts';
import { recordMediaChanges } from './feed/media-rows.ts';
import { registerMediaRules } from './media/index.ts';
import { provision } from './provision/index.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerCustomFields(strapi);
    registerDocumentMiddlewares(strapi);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    registerMediaRules(strapi);
    recordMediaChanges(strapi);
    return provision(strapi);
  },
};
