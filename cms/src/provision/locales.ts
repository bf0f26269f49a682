import { DEFAULT_LOCALE, LOCALES, type Locale } from '@standort/model';
import type { Core } from '@strapi/strapi';

const NAMES: Record<Locale, string> = { de: 'Deutsch (de)', en: 'English (en)', cs: 'Čeština (cs)' };

interface LocaleService {
  find(): Promise<{ id: number; code: string; name: string }[]>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  update(params: { id: number }, locale: { name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<void>;
  getDefaultLocale(): Promise<string>;
}

/** The locales of the product exist; German is the default. */
export async function provisionLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  const existing = new Map((await service.find()).map((locale) => [locale.code, locale]));
  for (const code of LOCALES) {
    const locale = existing.get(code);
    if (!locale) await service.create({ code, name: NAMES[code] });
    else if (locale.name !== NAMES[code]) await service.update({ id: locale.id }, { name: NAMES[code] });
  }
  if ((await service.getDefaultLocale()) !== DEFAULT_LOCALE) await service.setDefaultLocale({ code: DEFAULT_LOCALE });
}
