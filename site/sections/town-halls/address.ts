import type { Address } from '@standort/model';

/** "01773 Altenberg", never broken between the two. */
export const cityLine = ({ postalCode, city }: Address): string => `${postalCode}\u00a0${city}`;
