import { createRequire } from 'node:module';

// The ESM builds of @strapi/* cannot be loaded by Node (they import folders); the CommonJS builds are
// also those Strapi itself loads, so that `instanceof` holds for the errors.
const require = createRequire(import.meta.url);

export const { errors } = require('@strapi/utils') as typeof import('@strapi/utils');
export const { createStrapi } = require('@strapi/core') as typeof import('@strapi/core');
