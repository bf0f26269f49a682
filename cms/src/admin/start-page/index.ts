import { Bell, Clock, Earth, Globe, Pencil, Quotes } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

type WidgetArgs = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;

const explorer = (right: string, subject: string) => [
  { action: `plugin::content-manager.explorer.${right}`, subject: `api::${subject}.${subject}` },
];
const title = (id: string, defaultMessage: string) => ({ id: `start-page.${id}`, defaultMessage });

const WRITES_STORIES = explorer('create', 'job-story');

/** In this order. Whoever lacks the right does not see the widget. */
const WIDGETS: readonly WidgetArgs[] = [
  {
    id: 'publication',
    icon: Earth,
    title: title('publication', 'Website'),
    component: async () => (await import('../publication/PublicationWidget')).default,
  },
  {
    id: 'drafts',
    icon: Pencil,
    title: title('drafts', 'Meine Entwürfe'),
    component: async () => (await import('./widgets/Drafts')).default,
  },
  {
    id: 'checks',
    icon: Clock,
    title: title('checks', 'Zu prüfen'),
    component: async () => (await import('./widgets/Checks')).default,
  },
  {
    id: 'gaps',
    icon: Globe,
    title: title('gaps', 'Fehlende Übersetzungen'),
    component: async () => (await import('./widgets/Gaps')).default,
  },
  {
    id: 'enquiries',
    icon: Bell,
    title: title('enquiries', 'Anfragen'),
    permissions: explorer('read', 'enquiry'),
    component: async () => (await import('./widgets/Enquiries')).default,
  },
  {
    id: 'new-story',
    icon: Quotes,
    title: title('new-story', 'Neue Geschichte in zehn Minuten'),
    permissions: WRITES_STORIES,
    component: async () => (await import('./widgets/NewStory')).default,
  },
];

/** The first page of the desk holds these widgets only, and the questionnaire is in the menu. */
export function registerStartPage(app: StrapiApp): void {
  app.widgets.register(() => WIDGETS.map((widget) => ({ ...widget, pluginId: 'app' })));
  app.addMenuLink({
    to: 'new-story',
    icon: Quotes,
    intlLabel: title('menu', 'Neue Geschichte'),
    permissions: WRITES_STORIES,
    Component: () => import('./new-story/NewStoryPage'),
  });
}
