import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { VersionRow } from '../../versions/view';
import { saidOf, titleOf } from './words';

interface VersionItemProps {
  row: VersionRow;
  /** Opens the comparison. */
  to: string;
  isChosen: boolean;
}

/** One version in the list. */
export const VersionItem = ({ row, to, isChosen }: VersionItemProps) => (
  <Box tag="li" paddingTop={3} paddingBottom={3} borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
    <Link tag={NavLink} to={to} aria-current={isChosen ? 'true' : undefined}>
      {titleOf(row)}
    </Link>
    <Typography variant="pi" textColor="neutral600" tag="p" style={{ overflowWrap: 'anywhere' }}>
      {saidOf(row)}
    </Typography>
  </Box>
);
