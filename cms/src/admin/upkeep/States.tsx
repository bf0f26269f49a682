import { Typography } from '@strapi/design-system';

/** In place of a page whose content is on its way. */
export const Waiting = () => (
  <Typography tag="p" role="status" aria-busy textColor="neutral600">
    Wird geladen …
  </Typography>
);

/** In place of a page whose content did not come. */
export const Failed = () => (
  <Typography tag="p" role="alert" textColor="danger600">
    Das ließ sich nicht laden. Laden Sie die Seite neu; bleibt es dabei, fragen Sie die Koordinierungsstelle.
  </Typography>
);
