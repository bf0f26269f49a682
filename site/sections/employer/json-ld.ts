import type { Company, Organisation } from '@standort/model';
import type { JsonLd } from '../../seo/json-ld.ts';
import { localityAddress } from '../place/json-ld.ts';
import { isConfirmed } from './facts.ts';

interface Page {
  summary: string;
  town: string;
  networks: readonly Organisation[];
  /** Address of this page. */
  url: string;
}

/** schema.org description of a firm: only what its page shows. Website and memberships (which cannot be dated here) only once confirmed. */
export const nodeOf = (company: Company, { summary, town, networks, url }: Page): JsonLd => ({
  '@type': 'Organization',
  '@id': `${url}#organisation`,
  name: company.name,
  description: summary,
  address: localityAddress(company.locality, town),
  ...(company.foundedYear !== undefined && { foundingDate: String(company.foundedYear) }),
  ...(isConfirmed(company) &&
    networks.length > 0 && { memberOf: networks.map(({ name }) => ({ '@type': 'Organization', name })) }),
  ...(isConfirmed(company) && company.website && { url: company.website }),
});
