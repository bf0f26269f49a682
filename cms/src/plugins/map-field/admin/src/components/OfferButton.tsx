import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { Offer } from '@standort/model/geometry/judge.ts';
import type { Shape } from '@standort/model/geometry/shape.ts';
import { OFFERS } from '../../../../../labels/geometry';

const wordsOf = (offer: Offer) => (offer.kind === 'convert' ? OFFERS.convert(offer.crs) : OFFERS[offer.kind]());

/** Cures a problem with one press. */
export const OfferButton = ({ offer, onAccept }: { offer: Offer; onAccept: (shape: Shape) => void }) => (
  <Button startIcon={<ArrowClockwise />} onClick={() => onAccept(offer.shape)}>
    {wordsOf(offer)}
  </Button>
);
