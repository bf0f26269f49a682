import type { Section } from '@standort/model';

type Kind = Section['section'];
type Of<K extends Kind> = Extract<Section, { section: K }>;

/** The sections of one kind, in their order. */
export const sectionsOf = <K extends Kind>(sections: readonly Section[], kind: K): Of<K>[] =>
  sections.filter((section): section is Of<K> => section.section === kind);
