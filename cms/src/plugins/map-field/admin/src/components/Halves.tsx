import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Frame = styled(Box)`
  container-type: inline-size;
  width: 100%;
`;

/** Beside each other where there is room, the text first. */
const Grid = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  grid-template-columns: minmax(0, 1fr);
  @container (min-width: 560px) {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
`;

export const Halves = ({ children }: { children: ReactNode }) => (
  <Frame>
    <Grid>{children}</Grid>
  </Frame>
);
