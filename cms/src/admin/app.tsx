import type { StrapiApp } from '@strapi/strapi/admin';
import { registerCustomFields } from './custom-fields';
import { prepareFirstVisit } from './first-visit';
import { keepRefused } from './keep-refused';
import favicon from './images/favicon.png';
import mark from './images/mark.svg';
import { registerStartPage } from './start-page';
import { registerUpkeep } from './upkeep';
import { theme } from './theme';
import { LanguagePanel } from './languages/LanguagePanel';
import { TimingPanel } from './timing/TimingPanel';
import { CheckPanel } from './freshness/CheckPanel';
import { germanValuesInLists } from './list-values';
import { de } from './translations/de';
import { UsePanel } from './contacts/UsePanel';
import { EntryPanel } from './publication/EntryPanel';
import { registerVersions } from './versions';
import { VersionsPanel } from './versions/VersionsPanel';
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
    registerStartPage(app);
    registerUpkeep(app);
    registerVersions(app);
    // Styles are brought along by what is loaded later, not by the page itself.
    void import('./no-advertising.css');
  },
  bootstrap(app: StrapiApp): void {
    keepRefused();
    const contentManager = app.getPlugin('content-manager') as unknown as {
      apis: { addEditViewSidePanel(panels: unknown[]): void };
    };
    contentManager.apis.addEditViewSidePanel([
      EntryPanel,
      LanguagePanel,
      CheckPanel,
      TimingPanel,
      UsePanel,
      VersionsPanel,
    ]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', germanValuesInLists);
  },
};
