import { BulletList, CheckCircle, List } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

const text = (id: string, defaultMessage: string) => ({ id: `standort.${id}`, defaultMessage });

/** The inputs of the fields that `src/custom-fields` registers on the server. */
export function registerCustomFields(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'choice',
      type: 'enumeration',
      icon: CheckCircle,
      intlLabel: text('choice', 'Auswahl'),
      intlDescription: text('choice.help', 'Einer von mehreren Werten'),
      components: { Input: () => import('./ChoiceInput') },
    },
    {
      name: 'choices',
      type: 'json',
      icon: List,
      intlLabel: text('choices', 'Mehrfachauswahl'),
      intlDescription: text('choices.help', 'Mehrere von mehreren Werten'),
      components: { Input: () => import('./ChoicesInput') },
    },
    {
      name: 'lines',
      type: 'json',
      icon: BulletList,
      intlLabel: text('lines', 'Liste'),
      intlDescription: text('lines.help', 'Kurze Texte, einer je Zeile'),
      components: { Input: () => import('./LinesInput') },
    },
  ]);
}
