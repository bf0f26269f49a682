import type { Section } from '@standort/model';

type Call = Extract<Section, { section: 'call' }>;

export interface EasyChapter {
  heading?: string;
  text: string;
  /** The way on that belongs to this text. */
  call?: Call;
}

/** One chapter a text, with the call that follows it; a call without a text before it becomes a chapter. */
export function chaptersOf(sections: readonly Section[]): EasyChapter[] {
  const chapters: EasyChapter[] = [];
  for (const section of sections) {
    const last = chapters.at(-1);
    if (section.section === 'text') chapters.push({ heading: section.heading, text: section.text });
    else if (section.section === 'call' && last && !last.call) last.call = section;
    else if (section.section === 'call') chapters.push({ heading: section.heading, text: section.text, call: section });
    else for (const { question, answer } of section.items) chapters.push({ heading: question, text: answer });
  }
  return chapters;
}
