import { currentEnvironment } from '../src/settings/environment.ts';

const MEGABYTE = 1024 * 1024;

export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: [currentEnvironment().siteUrl] } },
  'strapi::query',
  {
    name: 'strapi::body',
    config: { jsonLimit: '2mb', formLimit: '256kb', formidable: { maxFileSize: 25 * MEGABYTE } },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
