import type { TypeName } from '@standort/model';
import { uidOf } from '../../src/strapi/types.ts';
import { Editor, type Answer, type Document } from '../support/editor.ts';
import { startCms, type Instance } from '../support/instance.ts';
import { invite, roleIds } from '../support/people.ts';
import { seededCopy } from '../support/prepared.ts';
import { anchorsOf, make, type Anchors } from './samples.ts';

/** Stands in drafts and notes of Glashütte only. */
export const SECRET = 'Geheimwort';

export const CM = '/content-manager';

/** A running CMS with people of several town halls and entries to hide. */
export interface Region {
  cms: Instance;
  admin: Editor;
  anchors: Anchors;
  roles: ReadonlyMap<string, number>;
  /** Gemeinderedaktion of Altenberg. */
  editor: Editor;
  author: Editor;
  /** Writes for Altenberg and Dippoldiswalde. */
  both: Editor;
  /** Gemeinderedaktion of Glashütte. */
  other: Editor;
  coordination: Editor;
  /** Of Glashütte: a company that is published and then changed. */
  changed: string;
  /** Of Glashütte: a company nobody has published. */
  hidden: string;
  /** A story of Altenberg that the administrator has related to both. */
  story: string;
}

export const roleOf = ({ roles }: Pick<Region, 'roles'>, name: string): number[] => [roles.get(name) ?? 0];

export const listOf = (answer: Answer): Document[] => (answer.data as unknown as { results: Document[] }).results;

export const collection = (type: TypeName, rest = ''): string => `${CM}/collection-types/${uidOf(type)}${rest}`;

const LOCALES = ['de', 'en', 'cs'] as const;

async function entriesToHide(admin: Editor, anchors: Anchors): Promise<Pick<Region, 'changed' | 'hidden' | 'story'>> {
  const glashuette = { type: 'company', municipality: 'glashuette', locales: LOCALES } as const;
  const changed = await make(admin, anchors, { ...glashuette, name: 'Oeffentlich AG', isPublished: true });
  for (const locale of LOCALES)
    await admin.save('company', changed, { name: `${SECRET} AG`, internalNote: SECRET, summary: SECRET }, locale);
  const hidden = await make(admin, anchors, { ...glashuette, name: `${SECRET} GmbH` });
  const companies = { connect: [{ documentId: changed }, { documentId: hidden }], disconnect: [] };
  const altenberg = { type: 'job-story', municipality: 'altenberg', locales: LOCALES } as const;
  return { changed, hidden, story: await make(admin, anchors, { ...altenberg, extra: { companies } }) };
}

/** Starts it. People are invited and log in as they would. */
export async function startRegion(): Promise<Region> {
  const { dataDir, contentDir } = await seededCopy();
  const cms = await startCms({ dataDir, env: { CONTENT_DIR: contentDir } });
  const admin = await Editor.login(cms);
  const roles = await roleIds(admin);
  const anchors = await anchorsOf(admin);
  const person = (name: string, role: string, municipalities: string[] = []) =>
    invite(cms, admin, name, roleOf({ roles }, role), municipalities);
  return {
    cms,
    admin,
    anchors,
    roles,
    editor: await person('altenberg', 'Gemeinderedaktion', ['altenberg']),
    author: await person('autorin', 'Autor/in', ['altenberg']),
    both: await person('beide', 'Gemeinderedaktion', ['altenberg', 'dippoldiswalde']),
    other: await person('glashuette', 'Gemeinderedaktion', ['glashuette']),
    coordination: await person('koordination', 'Koordinierungsstelle'),
    ...(await entriesToHide(admin, anchors)),
  };
}
