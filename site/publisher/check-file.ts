/** A release that must not go live, with every reason. */
export class ReleaseCheckError extends Error {
  override name = 'ReleaseCheckError';
  constructor(problems: readonly string[]) {
    super(`The release was not made current: ${problems.join('; ')}.`);
  }
}

const COMPLETE = /<\/html>\s*$/;
/** What a page shows when a value is missing from a template. */
const LEAKED = />\s*(undefined|NaN|\[object Object\])\s*</;
const decoder = new TextDecoder();

/** Cheap checks on every file before it goes live. @returns what is wrong, or undefined */
export function problemOf(file: string, body: Uint8Array): string | undefined {
  if (body.byteLength === 0) return `${file} is empty`;
  if (!file.endsWith('.html')) return undefined;
  const html = decoder.decode(body);
  if (!COMPLETE.test(html)) return `${file} is cut off`;
  const leaked = LEAKED.exec(html);
  return leaked?.[1] ? `${file} shows "${leaked[1]}"` : undefined;
}
