import type { Core } from '@strapi/strapi';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register({
    name: 'geometry',
    plugin: 'map-field',
    type: 'json',
    inputSize: { default: 12, isResizable: false },
  });
}
