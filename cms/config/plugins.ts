// German is the first locale from the first start; otherwise Strapi makes it English.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'de';

const MEGABYTE = 1024 * 1024;

export default {
  'map-field': { enabled: true, resolve: './src/plugins/map-field' },
  upload: {
    config: {
      sizeLimit: 25 * MEGABYTE,
      // Only the preview of the media library; the site makes its own sizes.
      breakpoints: {},
      security: {
        allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
        deniedTypes: ['image/svg+xml', 'text/html'],
      },
    },
  },
};
