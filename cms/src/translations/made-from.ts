import { isSharedText, plain, type Texts, type TypeName } from '@standort/model';

/** Texts before and after a publication; `before` undefined = they were not public. */
export interface Publication {
  before: Texts | undefined;
  after: Texts;
}

const says = (text: string | undefined): string => plain(text ?? '');
const differs = (one: string | undefined, other: string | undefined): boolean => says(one) !== says(other);

const hasChanged = ({ before, after }: Publication, paths: readonly string[]): boolean =>
  paths.some((path) => differs(before?.[path], after[path]));

/**
 * The German texts a translation is made from, after a publication. The words of a language are taken for translated
 * anew if that language was published and any of them has changed. Short words of shared records are published with
 * every language; each is taken for translated anew if it has changed itself. Whatever else was changed in German, the
 * translation is made from what German said before. Pure.
 * @param madeFrom what it was made from until now
 * @param isPublished whether this language itself was published
 */
export function madeFromAfter(
  type: TypeName,
  madeFrom: Texts,
  german: Publication,
  own: Publication,
  isPublished: boolean,
): Texts {
  if (!own.before) return german.after;
  const paths = [...new Set([...Object.keys(german.after), ...Object.keys(madeFrom)])];
  const ofLanguage = [...new Set([...paths, ...Object.keys(own.after), ...Object.keys(own.before)])].filter(
    (path) => !isSharedText(type, path),
  );
  const isRenewed = isPublished && hasChanged(own, ofLanguage);
  const followed = (path: string): boolean => {
    if (!isSharedText(type, path)) return isRenewed;
    const isGone = german.after[path] === undefined && own.after[path] === undefined;
    return isGone || (own.after[path] !== undefined && differs(own.before?.[path], own.after[path]));
  };
  return Object.fromEntries(
    paths.flatMap((path) => {
      const text = followed(path) ? german.after[path] : madeFrom[path];
      return text === undefined ? [] : [[path, text]];
    }),
  );
}

/** Whether somebody has written anything new in a language. Pure. */
export const isWritten = ({ before, after }: Publication): boolean =>
  !before || hasChanged({ before, after }, [...new Set([...Object.keys(before), ...Object.keys(after)])]);
