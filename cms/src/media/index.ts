import type { Core } from '@strapi/strapi';
import { registerKeepUsed } from './keep-used.ts';
import { registerMediaNames } from './names.ts';
import { registerReadable } from './readable.ts';

/** The rules of the media library: names that last, pictures that can be read, nothing deleted that is shown. */
export function registerMediaRules(strapi: Core.Strapi): void {
  registerMediaNames(strapi);
  registerReadable(strapi);
  registerKeepUsed(strapi);
}
