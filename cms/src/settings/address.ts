import type { Core } from '@strapi/strapi';
import { currentEnvironment } from './environment.ts';

/** Strapi makes links to the desk from the port it listens on, which is not where editors open it. */
export const tellAddress = (strapi: Core.Strapi): void =>
  void strapi.config.set('admin.absoluteUrl', currentEnvironment().adminUrl);
