/** Routes about oneself: whoever is logged in may call them, even without a role of ours; a rule may still stand around one. */
export const FOR_EVERYBODY: ReadonlySet<string> = new Set([
  'POST /admin/logout',
  'GET /admin/users/me',
  'PUT /admin/users/me',
  'GET /admin/users/me/permissions',
  'GET /admin/users/me/sessions',
  'DELETE /admin/users/me/sessions',
  'DELETE /admin/users/me/sessions/:sessionId',
  'GET /admin/information',
  'GET /admin/plugins',
  'POST /admin/permissions/check',
]);

const CONTENT = '/content-manager/collection-types/:model';
const SINGLE = '/content-manager/single-types/:model';

/** Routes that name one entry. */
export const ENTRY_ROUTES: readonly string[] = [
  `GET ${CONTENT}/:id`,
  `PUT ${CONTENT}/:id`,
  `DELETE ${CONTENT}/:id`,
  `POST ${CONTENT}/clone/:sourceId`,
  `POST ${CONTENT}/auto-clone/:sourceId`,
  `POST ${CONTENT}/:id/actions/publish`,
  `POST ${CONTENT}/:id/actions/unpublish`,
  `POST ${CONTENT}/:id/actions/discard`,
  `GET ${CONTENT}/:id/actions/countDraftRelations`,
];

/** Routes of the desk for people limited to own municipalities; behind them permissions and the guard decide. */
export const FOR_LIMITED: ReadonlySet<string> = new Set([
  'GET /admin/homepage/key-statistics',
  'GET /admin/homepage/layout',
  'PUT /admin/homepage/layout',
  'GET /admin/guided-tour-meta',
  'GET /admin/ai-feature-config',
  'GET /i18n/settings',
  'GET /i18n/locales',
  'GET /content-type-builder/reserved-names',
  'GET /content-manager/init',
  'GET /content-manager/content-types',
  'GET /content-manager/content-types-settings',
  'GET /content-manager/content-types/:uid/configuration',
  'GET /content-manager/components',
  'GET /content-manager/components/:uid/configuration',
  'GET /content-manager/preview/script',
  'GET /content-manager/homepage/recent-documents',
  'POST /content-manager/uid/generate',
  'POST /content-manager/uid/check-availability',
  `GET ${CONTENT}`,
  `POST ${CONTENT}`,
  `POST ${CONTENT}/actions/publish`,
  `POST ${CONTENT}/actions/bulkDelete`,
  `POST ${CONTENT}/actions/bulkFindForValidation`,
  `POST ${CONTENT}/actions/bulkPublish`,
  `POST ${CONTENT}/actions/bulkUnpublish`,
  `GET ${CONTENT}/actions/countManyEntriesDraftRelations`,
  `GET ${SINGLE}`,
  `GET ${SINGLE}/actions/countDraftRelations`,
  'GET /upload/files',
  'GET /upload/files/:id',
  'POST /upload/files/:id/replace',
  'PUT /upload/files/:id',
  'DELETE /upload/files/:id',
  'POST /upload/files',
  'POST /upload/',
  'GET /upload/configuration',
  'GET /map-field/ground',
  'GET /start-page/overview',
  'GET /checks/list',
  'GET /checks/entries/:type/:documentId',
  'POST /checks/confirm',
]);
