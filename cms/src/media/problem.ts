import { MOST_BYTES, MOST_PIXELS, type Kind } from './kinds.ts';

/** Something that keeps a file out of the media library. */
export type FileProblem =
  | { code: 'empty' }
  | { code: 'too-large'; bytes: number }
  /** Of no kind that may be uploaded; `found` as far as it can be told: `svg`, `heic`, `zip`. */
  | { code: 'kind'; found: string | undefined }
  /** Damaged or incomplete. */
  | { code: 'broken'; kind: Kind }
  | { code: 'animated' }
  | { code: 'pixels'; width: number; height: number }
  /** Protected by a password or against changes: nobody can see what it does. */
  | { code: 'pdf-locked' }
  | { code: 'pdf-active'; holds: 'script' | 'program' | 'attachment' | 'form' };

const mega = (value: number) => Math.ceil(value / 100_000) / 10;

/** What is wrong and how to cure it, for messages about files of a folder; without the last full stop. */
export function fileInEnglish(problem: FileProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'is empty; copy it again';
    case 'too-large':
      return `has ${mega(problem.bytes)} MB, at most ${mega(MOST_BYTES)} are allowed; scale it down`;
    case 'kind':
      return `is ${problem.found ?? 'of an unknown kind'}; give JPEG, PNG, WebP, AVIF or PDF`;
    case 'broken':
      return problem.kind === 'pdf'
        ? 'cannot be read as PDF: it is damaged or incomplete. Export it again'
        : 'cannot be read as a picture: it is damaged or incomplete. Save it again as JPEG or PNG';
    case 'animated':
      return 'moves; save a single picture of it';
    case 'pixels':
      return `has ${problem.width} × ${problem.height} pixels, at most ${mega(MOST_PIXELS)} million are allowed; scale it down`;
    case 'pdf-locked':
      return 'is protected; export it without password';
    case 'pdf-active':
      return `holds ${problem.holds}; export it as a plain document (PDF/A)`;
  }
}
