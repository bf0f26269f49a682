import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface CardProps {
  title: string;
  children: ReactNode;
}

/** A part of the page with its heading. */
export const Card = ({ title, children }: CardProps) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={{ initial: 4, medium: 6 }}
  >
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {title}
      </Typography>
      {children}
    </Flex>
  </Box>
);
