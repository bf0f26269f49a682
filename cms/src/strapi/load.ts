import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { CMS } from '../settings/root.ts';
import { createStrapi } from './require.ts';

/** The CMS without its server, for commands. Needs the compiled code in `cms/dist`. Call `destroy` at the end. */
export const loadStrapi = (): Promise<Core.Strapi> => createStrapi({ appDir: CMS, distDir: join(CMS, 'dist') }).load();
