import type { CommercialSite, Company } from '@standort/model';
import { derived, entries, inMunicipality } from '../../content/context.ts';
import { byTraining } from '../employers/firm-of.ts';

/** What decides which firms stand beside each other: who trains first. Texts of a firm are not part of it. */
export const firmsIn = (municipality: string): Pick<Company, 'key' | 'name' | 'locality'>[] =>
  derived(`firms-in/${municipality}`, () =>
    inMunicipality('company', municipality)
      .sort(byTraining)
      .map(({ key, name, locality }) => ({ key, name, locality })),
  );

const namesAt = ({ municipality, locality, anchors }: CommercialSite) =>
  firmsIn(municipality).filter((firm) => firm.locality === locality || anchors.includes(firm.name));

/** The firms of the directory at a commercial site, those that train first: of its locality, and those it names. */
export const firmsAt = (site: CommercialSite): Company[] =>
  entries(
    'company',
    namesAt(site).map(({ key }) => key),
  );

/** Firms a site names that are not in the directory. */
export const unlistedAt = ({ anchors }: CommercialSite, firms: readonly Pick<Company, 'name'>[]): string[] =>
  anchors.filter((anchor) => !firms.some(({ name }) => name === anchor));

/** Everybody who works there, as the page of the site shows them. */
export function neighboursAt(site: CommercialSite): number {
  const firms = namesAt(site);
  return firms.length + unlistedAt(site, firms).length;
}
