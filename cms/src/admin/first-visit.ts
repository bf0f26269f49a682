/** What the browser finds on its first visit: the admin in German, without Strapi's own news. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'strapi-admin-language': 'de',
  // Announces that we could use the new media library.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true:false': 'true',
};

/** Runs before Strapi reads its settings; what somebody has chosen stays. */
export function prepareFirstVisit(storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  for (const [key, value] of Object.entries(DEFAULTS)) if (storage.getItem(key) === null) storage.setItem(key, value);
}
