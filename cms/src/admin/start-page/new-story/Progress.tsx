import { Box, Typography } from '@strapi/design-system';
import { STEPS } from './questions';

/** How far somebody has come: in words, and as a bar for the eye. */
export const Progress = ({ step }: { step: number }) => (
  <Box>
    <Typography variant="pi" textColor="neutral600" tag="p">
      Schritt {step + 1} von {STEPS.length}
    </Typography>
    <Box background="neutral200" hasRadius marginTop={2} height="0.6rem" aria-hidden>
      <Box background="primary600" hasRadius height="100%" width={`${((step + 1) / STEPS.length) * 100}%`} />
    </Box>
  </Box>
);
