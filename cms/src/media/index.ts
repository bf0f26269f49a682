import type { Core } from '@strapi/strapi';
import { registerIncoming } from './incoming.ts';
import { registerKeepUsed } from './keep-used.ts';
import { registerMediaNames } from './names.ts';

/** The rules of the media library: names that last, files that are what they seem and tell nothing else, nothing deleted that is shown. */
export function registerMediaRules(strapi: Core.Strapi): void {
  registerMediaNames(strapi);
  registerIncoming(strapi);
  registerKeepUsed(strapi);
}
