import type { Data } from '../../src/strapi/types.ts';
import { Editor, type Document } from './editor.ts';
import type { Instance } from './instance.ts';

const PASSWORD = 'Osterzgebirge-2026';
const EDITORSHIPS = '/content-manager/collection-types/api::editorship.editorship';

interface StrapiRole extends Data {
  id: number;
  name: string;
}

/** Ids of the roles by their names on the desk. */
export async function roleIds(admin: Editor): Promise<Map<string, number>> {
  const { data } = await admin.call('GET', '/admin/roles');
  return new Map((data as unknown as StrapiRole[]).map(({ id, name }) => [name, id]));
}

export const emailOf = (name: string): string => `${name}@example.org`;

/** Somebody new, invited by the administrator and registered by the invitation, as an operator does it. */
export async function invite(
  cms: Instance,
  admin: Editor,
  name: string,
  roles: readonly number[],
  municipalities: readonly string[] = [],
): Promise<Editor> {
  const email = emailOf(name);
  const invited = await admin.call('POST', '/admin/users', { email, firstname: name, lastname: 'Test', roles });
  if (invited.status !== 201) throw new Error(`${email} was not invited: ${invited.error?.message}`);
  const { registrationToken } = invited.data as Document & { registrationToken: string };
  const registered = await admin.call('POST', '/admin/register', {
    registrationToken,
    userInfo: { firstname: name, lastname: 'Test', password: PASSWORD },
  });
  if (registered.status !== 200) throw new Error(`${email} was not registered: ${registered.error?.message}`);
  if (municipalities.length) {
    const { status, error } = await admin.call('POST', EDITORSHIPS, { email, municipalities });
    if (status !== 201) throw new Error(`${email} got no municipality: ${error?.message}`);
  }
  return Editor.login(cms, { email, password: PASSWORD });
}
