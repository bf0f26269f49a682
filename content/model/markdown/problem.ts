/** Something in a Markdown text that keeps it from being published. */
export type MarkdownProblem =
  /** A heading with nothing in it. */
  | { code: 'heading-empty' }
  /** The title of the page is the one heading of the first level. */
  | { code: 'heading-top'; heading: string }
  | { code: 'heading-deep'; heading: string }
  /** `###` before any `##`. */
  | { code: 'heading-skips'; heading: string }
  /** A heading below a question. */
  | { code: 'heading-here'; heading: string }
  /** A heading in a section that has none itself. */
  | { code: 'heading-alone'; heading: string }
  | { code: 'link-empty'; href: string }
  /** No address, or one that no page of the site may lead to. */
  | { code: 'link-target'; text: string; href: string }
  /** Words that say nothing of what is behind the link. */
  | { code: 'link-vague'; text: string }
  /** The address itself as words. */
  | { code: 'link-bare'; text: string }
  | { code: 'image'; text: string };

/** What is wrong and how to cure it, for files and logs; without the last full stop. */
export function markdownInEnglish(problem: MarkdownProblem): string {
  switch (problem.code) {
    case 'heading-empty':
      return 'a heading is empty; give it words, or remove it';
    case 'heading-top':
      return `the heading "${problem.heading}" is of the first level, which is the title of the page; begin with ##`;
    case 'heading-deep':
      return `the heading "${problem.heading}" is too deep; use ## and ###`;
    case 'heading-skips':
      return `the heading "${problem.heading}" leaves out a level; write ## before the first ###`;
    case 'heading-here':
      return `the heading "${problem.heading}" stands in an answer; write it as a sentence, or make it a question of its own`;
    case 'heading-alone':
      return `the heading "${problem.heading}" has nothing to stand under; give the section a heading, or remove it`;
    case 'link-empty':
      return `the link to ${problem.href || 'nowhere'} has no words; say what is behind it`;
    case 'link-target':
      return `the link "${problem.text}" leads to "${problem.href}"; give a full address (https://…), mailto:, tel:, or a path of this site (/…)`;
    case 'link-vague':
      return `the link "${problem.text}" does not say where it leads; name what is behind it`;
    case 'link-bare':
      return `the address ${problem.text} stands in the text; write [words](address)`;
    case 'image':
      return `the picture "${problem.text}" stands in the text; use the field for pictures`;
  }
}
