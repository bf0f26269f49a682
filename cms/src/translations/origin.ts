import { changesBetween, isSharedText, textsOf, type Locale, type TypeName } from '@standort/model';
import type { Data } from '../strapi/types.ts';
import { dayInGerman } from './day.ts';

interface Stated {
  origin?: string;
  by?: string;
  on?: string;
}

const statedIn = (entry: Data, locale: Locale): Stated | undefined =>
  ((entry[locale] as Data | undefined)?.textOrigin as Stated | undefined) ?? undefined;

const ownTexts = (type: TypeName, entry: Data, locale: Locale) =>
  Object.fromEntries(Object.entries(textsOf(type, entry, locale)).filter(([path]) => !isSharedText(type, path)));

/**
 * A text a machine wrote and somebody has read says so. If it says something else now, somebody must have read that
 * too: the day of another reading does not count. Pure.
 * @param before as it is public; undefined = it is not
 * @returns in German what is missing
 */
export function unreadChange(
  type: TypeName,
  before: Data | undefined,
  after: Data,
  locale: Locale,
  today: string,
): string | undefined {
  const [was, now] = [before && statedIn(before, locale), statedIn(after, locale)];
  if (!before || !was || now?.origin !== 'machineReviewed' || now.on === today) return undefined;
  if (was.origin !== now.origin || was.by !== now.by || was.on !== now.on) return undefined;
  if (!changesBetween(ownTexts(type, before, locale), ownTexts(type, after, locale)).length) return undefined;
  return `Der Text ist anders als bei der letzten Durchsicht am ${dayInGerman(now.on ?? '')}. Tragen Sie ein, wann ihn jemand zuletzt gelesen hat, oder wählen Sie die Textherkunft neu.`;
}
