import { DEFAULT_LOCALE, isSharedText, textsOf } from '@standort/model';
import { segments } from '../content/german-problem.ts';
import type { Data } from '../strapi/types.ts';
import type { Sides } from './beside.ts';
import type { Origin } from './page.ts';
import { isEmpty, write } from './structure.ts';

/** The German fields that a translation has not begun, without their texts: it is built the same. */
function begun({ type, german }: Sides, block: Data, paths: readonly string[]): Data {
  const source = structuredClone((german[DEFAULT_LOCALE] ?? {}) as Data);
  const inGerman = Object.keys(textsOf(type, german, DEFAULT_LOCALE)).filter((path) => !isSharedText(type, path));
  for (const path of inGerman) write(source, segments(path), '');
  const fields = new Set(paths.map((path) => String(segments(path)[0])));
  const missing = [...fields].filter((field) => isEmpty(block[field]) && typeof source[field] === 'object');
  return { ...block, ...Object.fromEntries(missing.map((field) => [field, source[field]])) };
}

/** The draft with these texts of one language. Pure. @param texts by path; an empty one takes a text away */
export function withTexts(sides: Sides, texts: Readonly<Record<string, string>>, origin: Origin | undefined): Data {
  const { type, locale, draft } = sides;
  const entry = structuredClone(draft);
  const ofLanguage = Object.keys(texts).filter((path) => !isSharedText(type, path));
  const block = begun(sides, (entry[locale] ?? {}) as Data, ofLanguage);
  for (const [path, text] of Object.entries(texts)) {
    const said = text.trim();
    if (isSharedText(type, path)) write(entry, [...segments(path), locale], said);
    else write(block, segments(path), said);
  }
  if (origin)
    block.textOrigin = {
      origin: origin.origin,
      ...(origin.by && { by: origin.by }),
      ...(origin.on && { on: origin.on }),
    };
  return Object.keys(block).length ? { ...entry, [locale]: block } : entry;
}
