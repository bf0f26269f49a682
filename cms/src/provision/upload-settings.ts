import type { Core } from '@strapi/strapi';

// Uploads are kept as they are: the site makes its own sizes, and export must give back the same bytes.
const SETTINGS = { sizeOptimization: false, responsiveDimensions: false, autoOrientation: false, aiMetadata: false };

export async function provisionUploadSettings(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'upload', key: 'settings' });
  const value = (await store.get({})) as object | null;
  await store.set({ value: { ...value, ...SETTINGS } });
}
