import { BulletList, CheckCircle, List } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { FieldProps } from './field-props';

const text = (id: string, defaultMessage: string) => ({ id: `standort.${id}`, defaultMessage });

type Loaded<Props> = () => Promise<{ default: ComponentType<Props> }>;

// Strapi types the input without props, but hands it those of FieldProps.
const input = (load: Loaded<FieldProps>) => ({ Input: load as Loaded<object> });

/** The inputs of the fields that `src/custom-fields` registers on the server. */
export function registerCustomFields(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'choice',
      type: 'enumeration',
      icon: CheckCircle,
      intlLabel: text('choice', 'Auswahl'),
      intlDescription: text('choice.help', 'Einer von mehreren Werten'),
      components: input(() => import('./ChoiceInput')),
    },
    {
      name: 'choices',
      type: 'json',
      icon: List,
      intlLabel: text('choices', 'Mehrfachauswahl'),
      intlDescription: text('choices.help', 'Mehrere von mehreren Werten'),
      components: input(() => import('./ChoicesInput')),
    },
    {
      name: 'lines',
      type: 'json',
      icon: BulletList,
      intlLabel: text('lines', 'Liste'),
      intlDescription: text('lines.help', 'Kurze Texte, einer je Zeile'),
      components: input(() => import('./LinesInput')),
    },
  ]);
}
