import { DEFAULT_LOCALE, NEEDED_PAGES, SINGLE, type TypeName } from '@standort/model';
import { isImport } from '../content/import-context.ts';
import { called } from '../content/names.ts';
import { errors } from '../strapi/require.ts';
import { queryOf, typeOf } from '../strapi/types.ts';
import { localesOf, type DocumentMiddleware } from './action.ts';

/** Whether the site cannot be drawn without this entry. Pure. */
export const isNeeded = (type: TypeName, key: string | null): boolean =>
  (SINGLE as readonly TypeName[]).includes(type) ||
  (type === 'page' && (NEEDED_PAGES as readonly (string | null)[]).includes(key));

/** What every page of the site is drawn with stays published; without its German version it would be gone. */
export const keepNeeded: DocumentMiddleware = async (strapi, { uid, action, params }, next) => {
  const type = typeOf(uid);
  if (!type || !['unpublish', 'delete'].includes(action) || isImport() || !params.documentId) return next();
  const locales = localesOf(params);
  if (locales !== '*' && !locales.includes(DEFAULT_LOCALE)) return next();
  const where = { documentId: params.documentId, locale: DEFAULT_LOCALE, publishedAt: { $notNull: true } };
  const row = await queryOf(strapi, uid).findOne({ where });
  if (!row || !isNeeded(type, row.key)) return next();
  throw new errors.ApplicationError(
    `${action === 'delete' ? 'Löschen' : 'Zurückziehen'} ist hier nicht möglich: Ohne ${called(type, row)} lässt sich die Website nicht bauen. Ändern Sie stattdessen die Texte, und veröffentlichen Sie die Änderung.`,
  );
};
