import type { Core } from '@strapi/strapi';
import { permissionsOf, uidOfSubject, type Permission, type SubjectModel } from '../access/permissions.ts';
import { ROLES, type Role, type Subject } from '../access/roles/index.ts';
import { queryOf, type Row } from '../strapi/types.ts';

const ROLE = 'admin::role';
/** Roles Strapi makes on its first start; they know no municipalities. */
const READY_MADE = ['strapi-editor', 'strapi-author'];

interface RoleService {
  create(role: { code: string; name: string; description: string }): Promise<{ id: number }>;
  assignPermissions(role: number, permissions: readonly Permission[]): Promise<unknown>;
  deleteByIds(ids: number[]): Promise<unknown>;
}
interface ContentType {
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}
interface FieldService {
  getNestedFields(model: ContentType, options: { components: object }): string[];
}

function modelOf(strapi: Core.Strapi, subject: Subject): SubjectModel {
  const model = (strapi.contentTypes as unknown as Record<string, ContentType>)[uidOfSubject(subject)] ?? {};
  const service = strapi.service('admin::content-type') as unknown as FieldService;
  return {
    fields: service.getNestedFields(model, { components: strapi.components }),
    isLocalised: model.pluginOptions?.i18n?.localized ?? false,
    canPublish: model.options?.draftAndPublish ?? false,
  };
}

async function provisionRole(strapi: Core.Strapi, service: RoleService, role: Role): Promise<void> {
  const { code, name, description } = role;
  const found = await queryOf(strapi, ROLE).findOne({ where: { code } });
  const id = found?.id ?? (await service.create({ code, name, description })).id;
  if (found && (found.name !== name || found.description !== description))
    await queryOf(strapi, ROLE).update({ where: { id }, data: { name, description } });
  await service.assignPermissions(
    id,
    permissionsOf(role, (subject) => modelOf(strapi, subject)),
  );
}

/** Ready-made roles go; one that somebody has keeps its name and loses its rights. */
async function removeReadyMade(strapi: Core.Strapi, service: RoleService): Promise<void> {
  const roles = await queryOf(strapi, ROLE).findMany({ where: { code: { $in: READY_MADE } }, populate: ['users'] });
  const isUsed = ({ users }: Row) => Array.isArray(users) && users.length > 0;
  const unused = roles.filter((role) => !isUsed(role)).map(({ id }) => id);
  if (unused.length) await service.deleteByIds(unused);
  for (const { id } of roles.filter(isUsed)) await service.assignPermissions(id, []);
}

/** The roles are those of `src/access/roles`: what was changed on the desk is changed back. */
export async function provisionRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service(ROLE) as unknown as RoleService;
  await removeReadyMade(strapi, service);
  for (const role of ROLES) await provisionRole(strapi, service, role);
}
