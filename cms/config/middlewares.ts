import { MOST_RECEIVED } from '../src/media/kinds.ts';
import { currentEnvironment } from '../src/settings/environment.ts';

const SELF = "'self'";

/** A file in a field of this name is written, and then found by nobody who would delete it. */
const isFindable = ({ name }: { name: string | null }): boolean => name !== '__proto__';

export default [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        // Strapi fills lists by position from its own defaults, which name other hosts: repeat to fill the place.
        directives: {
          'connect-src': [SELF, SELF],
          'img-src': [SELF, 'data:', 'blob:', SELF],
          'media-src': [SELF, 'data:', 'blob:', SELF],
          'font-src': [SELF, 'data:'],
          'style-src': [SELF, "'unsafe-inline'"],
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [currentEnvironment().siteUrl] } },
  'strapi::query',
  'global::accept-files',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '256kb',
      formidable: {
        uploadDir: currentEnvironment().incomingDir,
        maxFileSize: MOST_RECEIVED,
        filter: isFindable,
      },
    },
  },
  'global::forget-files',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
