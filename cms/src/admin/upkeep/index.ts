import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Where entries are kept true over time: one link in the menu, its pages stand in `pages.ts`. */
export function registerUpkeep(app: StrapiApp): void {
  app.addMenuLink({
    to: 'upkeep',
    icon: Clock,
    intlLabel: { id: 'upkeep.menu', defaultMessage: 'Pflege' },
    permissions: [],
    Component: () => import('./UpkeepPage'),
  });
}
