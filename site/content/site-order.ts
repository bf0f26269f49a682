import type { CommercialSite } from '@standort/model';
import { derived, inMunicipality } from './context.ts';
import { sortAgain } from './remember.ts';

/** Plans and free space first, then what is in use, then what is full; within that, by size. */
const ORDER = ['free', 'onRequest', 'planned', 'inProcedure', 'inUse', 'full'] as const;
export const bySiteState = (a: CommercialSite, b: CommercialSite): number =>
  ORDER.indexOf(a.offerStatus) - ORDER.indexOf(b.offerStatus) ||
  (b.totalArea?.squareMetres ?? 0) - (a.totalArea?.squareMetres ?? 0) ||
  (a.key < b.key ? -1 : 1);

/** All sites in the order of their list. */
export const inSiteOrder = (sites: readonly CommercialSite[]): CommercialSite[] =>
  sortAgain('sites', sites, bySiteState);

/** Keys of the sites of a municipality, those with room first. Texts of a site are not part of it. */
export const sitesIn = (municipality: string): string[] =>
  derived(`sites-in/${municipality}`, () =>
    inMunicipality('commercial-site', municipality)
      .sort(bySiteState)
      .map(({ key }) => key),
  );

/** Up to so many others are all shown; where there are more, so many that come next. */
const FEW = 8;
const NEXT = 4;

/**
 * Keys of other sites of the same municipality. Where there are few, all of them; else those that come next in its
 * list, so that a change of one site concerns its neighbours only.
 */
export const othersOf = ({ key, municipality }: CommercialSite): string[] =>
  derived(`others/${municipality}/${key}`, () => {
    const all = sitesIn(municipality);
    if (all.length <= FEW + 1) return all.filter((other) => other !== key);
    const at = all.indexOf(key);
    return [...all.slice(at + 1, at + 1 + NEXT), ...all.slice(0, at)].slice(0, NEXT);
  });
