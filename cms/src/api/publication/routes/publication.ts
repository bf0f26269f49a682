/** What the site reads. Strapi asks for a token that was given exactly these two actions. */
export default {
  routes: [
    { method: 'GET', path: '/site/entries', handler: 'publication.entries', config: {} },
    { method: 'GET', path: '/site/changes', handler: 'publication.changes', config: {} },
  ],
};
