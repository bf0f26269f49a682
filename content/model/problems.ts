import type { z } from 'zod';

/** Something wrong in a content file: which file, which field, what, and how to cure it. */
export interface Problem {
  file: string;
  path: string;
  message: string;
}

export const formatProblem = ({ file, path, message }: Problem) =>
  path ? `${file} · ${path}: ${message}` : `${file}: ${message}`;

/** Thrown with every problem found, never with the first only. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content:\n${problems.map((p) => `  ${formatProblem(p)}`).join('\n')}`);
    this.problems = problems;
  }
}

const pathOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (out, part) => (typeof part === 'number' ? `${out}[${part}]` : out ? `${out}.${String(part)}` : String(part)),
    '',
  );

const LOCALE_BLOCK = /^(en|cs)\./;

/** A zod issue in words an editor of the file understands. */
export function explain(issue: z.core.$ZodIssue): string {
  const path = pathOf(issue.path);
  const locale = LOCALE_BLOCK.exec(path)?.[1];
  const cure = locale
    ? ` Add the text, or remove the \`${locale}\` block.`
    : path === 'de' || path.startsWith('de.')
      ? ' German is needed for every entry.'
      : '';
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || /received undefined/.test(issue.message)
        ? `expected ${issue.expected === 'string' ? 'text' : issue.expected}, got nothing.${cure}`
        : `expected ${issue.expected === 'string' ? 'text' : issue.expected}.${cure}`;
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.map((k) => `\`${k}\``).join(', ')}. Check the spelling, or remove it.`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}.`;
    case 'custom':
      return `${issue.message}.`;
    default:
      return `${issue.message}.${cure}`;
  }
}

export const problemsOf = (file: string, error: z.ZodError): Problem[] =>
  error.issues.map((issue) => ({ file, path: pathOf(issue.path), message: explain(issue) }));
