/** What is wrong with a rendered file. */
export interface FileProblem {
  /** Address of the page. */
  path: string;
  /** The entry whose page it is: `<type>/<key>`. */
  entry?: string;
  message: string;
}

/** A release that must not go live, with every reason. */
export class ReleaseCheckError extends Error {
  override name = 'ReleaseCheckError';
  readonly problems: readonly FileProblem[];
  constructor(problems: readonly FileProblem[]) {
    super(`The release was not made current: ${problems.map(({ message }) => message).join('; ')}.`);
    this.problems = problems;
  }
}

const COMPLETE = /<\/html>\s*$/;
/** In so many last bytes. */
const END = 100;
/** What a page shows when a value is missing from a template. */
const LEAKED = />\s*(undefined|NaN|\[object Object\])\s*</;
/** Looked for first: quicker in a whole page. */
const SUSPECT = ['undefined', 'NaN', '[object Object]'];
/** Cheap checks on every file before it goes live. @returns what is wrong, or undefined */
export function problemOf(file: string, body: Uint8Array): string | undefined {
  if (body.byteLength === 0) return `${file} is empty`;
  if (!file.endsWith('.html')) return undefined;
  // What is looked for is ASCII: the quickest way to a text will do.
  const html = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  if (!COMPLETE.test(html.slice(-END))) return `${file} is cut off`;
  const leaked = SUSPECT.some((word) => html.includes(word)) && LEAKED.exec(html);
  return leaked && leaked[1] ? `${file} shows "${leaked[1]}"` : undefined;
}
