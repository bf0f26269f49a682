import { Box, Typography } from '@strapi/design-system';
import type { Shape } from '@standort/model/geometry/shape.ts';
import { summaryOf } from '../findings';

/** What is there now: place of a point, size of an area. Read out when it changes. */
export const Summary = ({ shape, isWrong }: { shape: Shape | undefined; isWrong: boolean }) => {
  const { label, value } = summaryOf(shape);
  return (
    <Box role="status" background="neutral0" borderColor="neutral200" hasRadius padding={3}>
      {isWrong ? (
        <Typography variant="pi" textColor="neutral600">
          Fläche und Lage erscheinen hier, sobald die Angaben stimmen.
        </Typography>
      ) : (
        <>
          <Typography variant="pi" textColor="neutral600">
            {label}:{' '}
          </Typography>
          <Typography fontWeight="bold">{value}</Typography>
        </>
      )}
    </Box>
  );
};
