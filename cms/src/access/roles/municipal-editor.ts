import { TYPE_NAMES } from '@standort/model';
import type { Right, Role } from './role.ts';

const KEEPS: readonly Right[] = ['read', 'create', 'update', 'publish', 'delete'];

/** A town hall's editor: keeps what belongs to the own municipality, reads what is published of the rest. */
export const municipalEditor: Role = {
  code: 'gemeinderedaktion',
  name: 'Gemeinderedaktion',
  description:
    'Legt Flächen, Arbeitgeber, Geschichten, Veranstaltungen und Orte der eigenen Gemeinde an, ändert und veröffentlicht sie. Liest, was sonst veröffentlicht ist.',
  reach: 'own',
  draftsOnly: false,
  entries: { 'commercial-site': KEEPS, company: KEEPS, 'job-story': KEEPS, event: KEEPS, place: KEEPS },
  published: TYPE_NAMES,
  further: [
    'plugin::upload.read',
    'plugin::upload.assets.create',
    'plugin::upload.assets.update',
    'plugin::upload.assets.download',
    'plugin::upload.assets.copy-link',
  ],
};
