import { changesBetween, DEFAULT_LOCALE, isSharedText, textsOf, type Texts, type TypeName } from '@standort/model';
import { segments } from '../content/german-problem.ts';
import { locate } from '../content/locate.ts';
import type { Models } from '../content/models.ts';
import type { Data } from '../strapi/types.ts';
import type { BesideRow, Origin } from './page.ts';
import type { Translation } from './records.ts';
import { isBuiltAlike, isEmpty } from './structure.ts';

/** An entry in German as it is public, and its draft, in the format of the files. */
export interface Sides {
  type: TypeName;
  locale: Translation;
  german: Data;
  draft: Data;
}

const KINDS: Readonly<Record<string, BesideRow['kind']>> = { richtext: 'markdown', text: 'text' };

const fieldOf = (path: string): string => path.split(/[.[]/)[0] ?? '';
const blockIn = (entry: Data, locale: string): Data => (entry[locale] ?? {}) as Data;

/** Whether a field can be written beside German: built alike, or not begun. */
function isEditable({ type, locale, german, draft }: Sides, path: string): boolean {
  const field = fieldOf(path);
  if (isSharedText(type, path)) return isBuiltAlike(german[field], draft[field]);
  const own = blockIn(draft, locale)[field];
  return isEmpty(own) || isBuiltAlike(blockIn(german, DEFAULT_LOCALE)[field], own);
}

/** `DE · Bezeichnung` → `Bezeichnung` */
const withoutLanguage = (word: string): string => word.replace(/^(DE|EN|CS) · /, '');

/** What changed in German comes first, then the texts of the language, then short words of shared records. Pure. */
const inOrder = (type: TypeName, rows: readonly BesideRow[]): BesideRow[] => {
  const rank = ({ before, path }: BesideRow) => (before === undefined ? 2 : 0) + Number(isSharedText(type, path));
  return [...rows].sort((one, other) => rank(one) - rank(other));
};

/** Every text in both languages. Pure. @param madeFrom what it was made from, if known */
export function rowsOf(sides: Sides, madeFrom: Texts | undefined, models: Models): BesideRow[] {
  const { type, locale, german, draft } = sides;
  const [texts, own] = [textsOf(type, german, DEFAULT_LOCALE), textsOf(type, draft, locale)];
  const before = new Map(changesBetween(madeFrom ?? texts, texts).map((change) => [change.path, change.before ?? '']));
  // What German no longer says, and the translation neither, is of no more use.
  const paths = [...new Set([...Object.keys(texts), ...Object.keys(own)])];
  const rows = paths.map((path): BesideRow => {
    const isShared = isSharedText(type, path);
    const entry = texts[path] === undefined ? draft : german;
    const language = texts[path] === undefined ? locale : DEFAULT_LOCALE;
    const at = isShared ? [...segments(path), language] : [language, ...segments(path)];
    const { words, attribute } = locate(type, at, entry, models);
    const was = before.get(path);
    return {
      path,
      label: words.map(withoutLanguage).join(' › '),
      kind: KINDS[attribute ?? ''] ?? 'line',
      german: texts[path] ?? '',
      own: own[path] ?? '',
      ...(was !== undefined && { before: was }),
      isEditable: isEditable(sides, path),
    };
  });
  return inOrder(type, rows);
}

/** Who wrote the translation, as its draft says it; nothing where nobody has said it yet. Pure. */
export function originOf({ german, draft, locale }: Omit<Sides, 'type'>): Origin | undefined {
  const { origin = '', by = '', on = '' } = (blockIn(draft, locale).textOrigin ?? {}) as Partial<Origin>;
  return blockIn(german, DEFAULT_LOCALE).textOrigin === undefined ? undefined : { origin, by, on };
}
