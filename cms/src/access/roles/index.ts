import { author } from './author.ts';
import { coordination } from './coordination.ts';
import { municipalEditor } from './municipal-editor.ts';
import type { Role } from './role.ts';

export type { Right, Role, Subject } from './role.ts';

/** Every role beside Strapi's super admin, who may do everything. */
export const ROLES: readonly Role[] = [coordination, municipalEditor, author];

/** Code of the role that may do everything. */
export const SUPER_ADMIN = 'strapi-super-admin';
