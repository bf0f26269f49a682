/** What the site reads and tells. Strapi asks for a token that was given exactly these actions. */
export default {
  routes: [
    { method: 'GET', path: '/site/entries', handler: 'publication.entries', config: {} },
    { method: 'POST', path: '/site/entries', handler: 'publication.some', config: {} },
    { method: 'GET', path: '/site/changes', handler: 'publication.changes', config: {} },
    { method: 'POST', path: '/site/drafts', handler: 'publication.draft', config: {} },
    { method: 'POST', path: '/site/reports', handler: 'publication.report', config: {} },
  ],
};
