import type { RenderedRelease } from './render-release.ts';

/** A release that must not go live, with every reason. */
export class ReleaseCheckError extends Error {
  override name = 'ReleaseCheckError';
}

const COMPLETE = /<\/html>\s*$/;
/** What a page shows when a value is missing from a template. */
const LEAKED = />\s*(undefined|NaN|\[object Object\])\s*</;

/** Cheap checks on every page before it goes live. @throws ReleaseCheckError */
export function checkRelease({ files }: RenderedRelease): void {
  const decoder = new TextDecoder();
  const problems = files.flatMap(({ file, body }) => {
    if (body.byteLength === 0) return [`${file} is empty`];
    if (!file.endsWith('.html')) return [];
    const html = decoder.decode(body);
    if (!COMPLETE.test(html)) return [`${file} is cut off`];
    const leaked = LEAKED.exec(html);
    return leaked?.[1] ? [`${file} shows "${leaked[1]}"`] : [];
  });
  if (problems.length) throw new ReleaseCheckError(`The release was not made current: ${problems.join('; ')}.`);
}
