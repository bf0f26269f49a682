import { TYPE_NAMES } from '@standort/model';
import type { Right, Role } from './role.ts';

const EVERYTHING: readonly Right[] = ['read', 'create', 'update', 'publish', 'delete'];

/** The joint office: all content, enquiries, the media library, earlier releases, and who writes for whom. */
export const coordination: Role = {
  code: 'koordinierungsstelle',
  name: 'Koordinierungsstelle',
  description: 'Alle Inhalte und Bilder, Anfragen, frühere Fassungen der Website und wer für welche Gemeinde schreibt.',
  reach: 'all',
  draftsOnly: false,
  entries: {
    ...Object.fromEntries(TYPE_NAMES.map((type) => [type, EVERYTHING])),
    enquiry: ['read', 'update', 'delete'],
    editorship: ['read', 'create', 'update', 'delete'],
  },
  published: TYPE_NAMES,
  further: [
    'plugin::upload.read',
    'plugin::upload.assets.create',
    'plugin::upload.assets.update',
    'plugin::upload.assets.download',
    'plugin::upload.assets.copy-link',
    'admin::publication.rollback',
  ],
};
