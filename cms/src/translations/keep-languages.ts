import { LOCALES, type Locale } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { LANGUAGE_NAMES } from '../labels/log.ts';
import { extendService } from '../strapi/extend.ts';
import { errors } from '../strapi/require.ts';
import { queryOf } from '../strapi/types.ts';

const LOCALE = 'plugin::i18n.locale';

interface LocaleService {
  delete(which: { id: number }): Promise<unknown>;
}

/** With a language Strapi deletes all its texts, and neither the site nor the log would hear of it. */
export const keepLanguages = (strapi: Core.Strapi): void =>
  extendService<LocaleService>(strapi, 'plugin::i18n.locales', (service) => ({
    async delete({ id }) {
      const row = await queryOf(strapi, LOCALE).findOne({ where: { id }, select: ['code'] });
      const code = row?.code as Locale;
      if (LOCALES.includes(code))
        throw new errors.ApplicationError(
          `Die Sprache ${LANGUAGE_NAMES[code]} gehört zur Website und kann nicht gelöscht werden. Nehmen Sie einzelne Einträge in dieser Sprache von der Website, wenn sie nicht mehr stimmen.`,
        );
      return service.delete({ id });
    },
  }));
