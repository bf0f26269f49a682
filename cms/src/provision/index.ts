import type { Core } from '@strapi/strapi';
import { provisionFolders } from '../access/folders.ts';
import { takeOverFeed } from '../log/earlier-feed.ts';
import { currentEnvironment } from '../settings/environment.ts';
import { secretsIn } from '../settings/secrets.ts';
import { provisionFirstAdmin } from './first-admin.ts';
import { provisionLabels } from './labels.ts';
import { provisionLocales } from './locales.ts';
import { provisionRoles } from './roles.ts';
import { seed } from './seed.ts';
import { provisionSiteToken } from './site-token.ts';
import { provisionUploadSettings } from './upload-settings.ts';

/** Brings an installation to what the code expects; does nothing where that is so already. */
export async function provision(strapi: Core.Strapi): Promise<void> {
  const environment = currentEnvironment();
  await provisionLocales(strapi);
  await provisionFirstAdmin(strapi, environment);
  await provisionSiteToken(strapi, secretsIn(environment.dataDir).SITE_TOKEN);
  await provisionUploadSettings(strapi);
  await provisionLabels(strapi);
  await provisionRoles(strapi);
  await takeOverFeed(strapi);
  await seed(strapi, environment);
  await provisionFolders(strapi);
}
