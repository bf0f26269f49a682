import type { Contact, Locale, Municipality } from '@standort/model';
import { entries, single } from '../../content/context.ts';
import { hrefOf } from '../../content/localised.ts';
import { townWheels } from '../../content/wheels.ts';
import { hostOf } from '../../i18n/format.ts';

export interface Hall {
  town: Municipality;
  contact: Contact;
  /** Page of the municipality. */
  href: string;
  /** "rathaus-altenberg.de" */
  host: string | undefined;
  /** Absent where the area is not documented: no wheel. */
  areaKm2: number | undefined;
}

/** The town halls in the order of the chain. */
export function halls(locale: Locale): Hall[] {
  const areas = new Map(townWheels().map(({ town, areaKm2 }) => [town.key, areaKm2]));
  return entries('municipality', single('settings').chain).flatMap((town) =>
    entries('contact', [town.contact]).map((contact) => ({
      town,
      contact,
      href: hrefOf('municipality', town, locale),
      host: contact.website && hostOf(contact.website),
      areaKm2: areas.get(town.key),
    })),
  );
}

/** schema.org description of a town hall: name, address, website. */
export const officeNode = ({ contact, town }: Hall) => ({
  '@type': 'GovernmentOffice',
  name: contact.name,
  ...(contact.website && { url: contact.website }),
  ...(contact.address && {
    address: {
      '@type': 'PostalAddress',
      streetAddress: contact.address.street,
      postalCode: contact.address.postalCode,
      addressLocality: contact.address.city,
      addressCountry: 'DE',
    },
  }),
  areaServed: town.officialName,
});
