import { PinMap } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { FieldProps } from '../../../../admin/custom-fields/field-props';

const PLUGIN = 'map-field';
// Strapi types the input without props, but hands it those of FieldProps.
const input = () =>
  import('./components/GeometryInput') as Promise<{ default: ComponentType<FieldProps> }> as Promise<{
    default: ComponentType<object>;
  }>;

/** The desk's half of the map field. */
export default {
  register(app: StrapiApp): void {
    app.customFields.register({
      name: 'geometry',
      pluginId: PLUGIN,
      type: 'json',
      icon: PinMap,
      intlLabel: { id: `${PLUGIN}.label`, defaultMessage: 'Punkt oder Fläche' },
      intlDescription: { id: `${PLUGIN}.description`, defaultMessage: 'Koordinaten, Datei oder Zeichnung' },
      components: { Input: input },
    });
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
  },
};
