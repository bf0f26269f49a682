import { LOCALES, type Locale, type TypeName } from '@standort/model';
import { CONDITION } from './conditions.ts';
import type { Right, Role, Subject } from './roles/index.ts';

/** A permission as Strapi keeps it. */
export interface Permission {
  action: string;
  subject?: string;
  properties?: { fields?: string[]; locales?: Locale[] };
  conditions?: string[];
}

const EXPLORER = 'plugin::content-manager.explorer';
const MEDIA: Readonly<Record<string, string>> = {
  'plugin::upload.read': CONDITION.seenFiles,
  'plugin::upload.assets.update': CONDITION.ownFiles,
};
const WITH_FIELDS: ReadonlySet<Right> = new Set(['read', 'create', 'update']);

export const uidOfSubject = (subject: Subject): string => `api::${subject}.${subject}`;

/** What Strapi must know of a content type to give rights on it. */
export interface SubjectModel {
  fields: string[];
  isLocalised: boolean;
  canPublish: boolean;
}

function entryPermission(role: Role, subject: Subject, right: Right, model: SubjectModel): Permission {
  const isPublishedRead = right === 'read' && (role.published as readonly Subject[]).includes(subject);
  const isKept = role.entries[subject]?.includes(right) ?? false;
  const own = right === 'create' || right === 'publish' ? CONDITION.ownOrNew : CONDITION.own;
  const conditions = [...(isKept ? [own] : []), ...(isPublishedRead ? [CONDITION.published] : [])];
  return {
    action: `${EXPLORER}.${right}`,
    subject: uidOfSubject(subject),
    properties: {
      ...(WITH_FIELDS.has(right) && { fields: model.fields }),
      // Named one by one: the desk's list of languages takes "all" for none.
      ...(model.isLocalised && { locales: [...LOCALES] }),
    },
    // Several conditions mean: one of them.
    conditions: role.reach === 'all' ? [] : conditions,
  };
}

/** Strapi's permissions for a role. Pure. */
export function permissionsOf(role: Role, modelOf: (subject: Subject) => SubjectModel): Permission[] {
  const rights = new Map<Subject, Set<Right>>(role.published.map((type: TypeName) => [type, new Set<Right>(['read'])]));
  for (const [subject, of] of Object.entries(role.entries) as [Subject, readonly Right[]][])
    rights.set(subject, new Set([...(rights.get(subject) ?? []), ...of]));
  const entries = [...rights].flatMap(([subject, of]) => {
    const model = modelOf(subject);
    return [...of]
      .filter((right) => right !== 'publish' || model.canPublish)
      .map((right) => entryPermission(role, subject, right, model));
  });
  const further = role.further.map((action) => ({
    action,
    conditions: role.reach === 'own' && MEDIA[action] ? [MEDIA[action]] : [],
  }));
  return [...entries, ...further];
}
