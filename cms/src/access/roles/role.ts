import type { TypeName } from '@standort/model';

/** What can be done with an entry. `update` includes taking back changes of a draft, `publish` taking back what is public. */
export type Right = 'read' | 'create' | 'update' | 'publish' | 'delete';

/** A content type roles are given rights on: those of the model, enquiries, and who writes for which municipality. */
export type Subject = TypeName | 'enquiry' | 'editorship';

/** A role as data: everything it may do. What is not named here is forbidden. */
export interface Role {
  /** Stable name in the database. */
  code: string;
  /** As people read it on the desk. */
  name: string;
  description: string;
  /** `own`: rights hold for entries and files of the person's own municipalities only. */
  reach: 'all' | 'own';
  /** Whether changes stay drafts: somebody else publishes, and what was ever published stays. */
  draftsOnly: boolean;
  /** Rights on entries within reach, by type. */
  entries: Partial<Record<Subject, readonly Right[]>>;
  /** Types of which the role sees what is published, whoever keeps it. */
  published: readonly TypeName[];
  /** Further rights, by Strapi's names. */
  further: readonly string[];
}
