import type { Core } from '@strapi/strapi';

/** Fields of our own: one of several values, several of them, one text per line. Their inputs: `src/admin/custom-fields`. */
export function registerCustomFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'choice', type: 'enumeration', inputSize: { default: 4, isResizable: true } },
    { name: 'choices', type: 'json', inputSize: { default: 6, isResizable: true } },
    { name: 'lines', type: 'json', inputSize: { default: 6, isResizable: true } },
  ]);
}
