import type { Core } from '@strapi/strapi';
import { registerAccess, startAccess } from './access/index.ts';
import { withdrawRights } from './access/withdrawn.ts';
import { startBackground, stopBackground } from './background/index.ts';
import { keepLocked, registerLockRules } from './consents/locked-pictures.ts';
import { registerConsents } from './consents/routes.ts';
import { nameConsents } from './consents/stories.ts';
import { registerContacts } from './contacts/routes.ts';
import { registerCustomFields } from './custom-fields/index.ts';
import { registerDocumentMiddlewares } from './document-middlewares/index.ts';
import { recordMediaChanges } from './feed/media-rows.ts';
import { registerChecks } from './freshness/routes.ts';
import { registerMediaRules } from './media/index.ts';
import { provision } from './provision/index.ts';
import { registerDeskRights, registerDeskRoutes } from './publication/desk-routes.ts';
import { registerSheets } from './sheets/routes.ts';
import { registerStartPage } from './start-page/routes.ts';
import { tellAddress } from './settings/address.ts';
import { keepLanguages } from './translations/keep-languages.ts';
import { registerTranslations } from './translations/routes.ts';
import { registerLog } from './log/routes.ts';
import { registerVersions } from './versions/routes.ts';
import { untilQuiet } from './strapi/quiet.ts';
import { registerTiming } from './timing/routes.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    tellAddress(strapi);
    registerCustomFields(strapi);
    registerDocumentMiddlewares(strapi);
    registerDeskRoutes(strapi);
    registerStartPage(strapi);
    registerTranslations(strapi);
    registerVersions(strapi);
    registerLog(strapi);
    registerSheets(strapi);
    registerTiming(strapi);
    registerChecks(strapi);
    registerConsents(strapi);
    registerContacts(strapi);
    registerAccess(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await withdrawRights(strapi);
    await registerDeskRights(strapi);
    await startAccess(strapi);
    registerMediaRules(strapi);
    registerLockRules(strapi);
    recordMediaChanges(strapi);
    keepLanguages(strapi);
    await provision(strapi);
    await nameConsents(strapi);
    await keepLocked(strapi);
    startBackground(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopBackground(strapi);
    await untilQuiet(strapi);
  },
};
