import type { ReleaseRecord, Site } from './release.ts';

/** A release names its origin on every page, so it is served for no other site. */
export const isSameSite = (one: Site, other: Site): boolean =>
  one.siteUrl === other.siteUrl && one.showSamples === other.showSamples;

/**
 * The releases the site can be held at: those for the same site as the newest. That one is served, and whoever holds it
 * by command need not know for which address.
 */
export function holdable(history: readonly ReleaseRecord[]): ReleaseRecord[] {
  const newest = history.at(-1);
  return newest ? history.filter((record) => isSameSite(record, newest)) : [];
}

const siteName = ({ siteUrl, showSamples }: Site) => `${siteUrl} ${showSamples ? 'with' : 'without'} samples`;

/** Why the site cannot be held at this release, as far as the history tells; undefined if it can. */
export function refusalOf(history: readonly ReleaseRecord[], id: string): string | undefined {
  const choices = holdable(history);
  const names = choices.map((record) => `${record.id} (${record.at})`).join(', ') || 'none';
  const record = history.find((one) => one.id === id);
  if (!record) return `There is no release ${id}. Kept are: ${names}.`;
  const [choice] = choices;
  if (!choice || choices.includes(record)) return undefined;
  return `Release ${id} was made for ${siteName(record)}; the site is ${siteName(choice)} now. It can be held at: ${names}.`;
}
