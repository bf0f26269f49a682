import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { registerCustomFields } from './custom-fields';
import { prepareFirstVisit } from './first-visit';
import { keepRefused } from './keep-refused';
import favicon from './images/favicon.png';
import mark from './images/mark.svg';
import { theme } from './theme';
import { germanValuesInLists } from './list-values';
import { de } from './translations/de';
import { EntryPanel } from './publication/EntryPanel';
import { polite } from './translations/polite';

if (typeof window !== 'undefined') prepareFirstVisit(window.localStorage);

type WidgetArgs = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;

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
    const publication: WidgetArgs = {
      icon: Earth,
      title: { id: 'publication.widget.title', defaultMessage: 'Website' },
      component: async () => (await import('./publication/PublicationWidget')).default,
      pluginId: 'app',
      id: 'publication',
    };
    // What everybody wants to know stands first.
    app.widgets.register((others: WidgetArgs[]) => [publication, ...others]);
  },
  bootstrap(app: StrapiApp): void {
    keepRefused();
    const contentManager = app.getPlugin('content-manager') as unknown as {
      apis: { addEditViewSidePanel(panels: unknown[]): void };
    };
    contentManager.apis.addEditViewSidePanel([EntryPanel]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', germanValuesInLists);
  },
};
