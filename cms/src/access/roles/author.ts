import { TYPE_NAMES } from '@standort/model';
import type { Right, Role } from './role.ts';

const DRAFTS: readonly Right[] = ['read', 'create', 'update', 'delete'];

/** Somebody who writes for a municipality: drafts only, the editors publish. */
export const author: Role = {
  code: 'autor',
  name: 'Autor/in',
  description:
    'Schreibt und ändert Entwürfe für die eigene Gemeinde. Veröffentlichen und zurückziehen kann die Redaktion.',
  reach: 'own',
  draftsOnly: true,
  entries: { 'commercial-site': DRAFTS, company: DRAFTS, 'job-story': DRAFTS, event: DRAFTS, place: DRAFTS },
  published: TYPE_NAMES,
  further: ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update'],
};
