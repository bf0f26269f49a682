import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { LogRow } from '../../log/view';
import { personOf } from '../../labels/log';
import { nameOf, saidOf, whoseOf } from './words';

/** One line of the log: what was done to which entry, when and by whom. */
export const LogItem = ({ row }: { row: LogRow }) => (
  <Box tag="li" paddingTop={3} paddingBottom={3} borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
    <Typography variant="omega" tag="p">
      {saidOf(row)}
    </Typography>
    {row.form === null ? (
      <Typography variant="omega" tag="p">
        {nameOf(row)}
      </Typography>
    ) : (
      <Link tag={NavLink} to={row.form}>
        {nameOf(row)}
      </Link>
    )}
    <Typography variant="pi" textColor="neutral600" tag="p" style={{ overflowWrap: 'anywhere' }}>
      {whoseOf(row)} · {personOf(row.by)}
    </Typography>
  </Box>
);
