import type { StrapiApp } from '@strapi/strapi/admin';
import { registerCustomFields } from './custom-fields';
import { prepareFirstVisit } from './first-visit';
import favicon from './images/favicon.png';
import mark from './images/mark.svg';
import { theme } from './theme';
import { germanValuesInLists } from './list-values';
import { de } from './translations/de';
import { polite } from './translations/polite';

if (typeof window !== 'undefined') prepareFirstVisit(window.localStorage);

export default {
  config: {
    locales: ['de', 'cs'],
    translations: { de: { ...de, ...polite } },
    auth: { logo: mark },
    menu: { logo: mark },
    head: { favicon },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    registerCustomFields(app);
  },
  bootstrap(app: StrapiApp): void {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', germanValuesInLists);
  },
};
