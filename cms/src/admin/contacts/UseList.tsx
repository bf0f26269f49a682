import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Count, Use } from '../../contacts/shapes';
import { saidOfHidden, saidOfUse } from './words';

/** Entries with links to their forms, and how many are not named. */
export function UseList({ uses, hidden }: { uses: readonly Use[]; hidden: readonly Count[] }) {
  const rest = saidOfHidden(hidden);
  return (
    <Box width="100%">
      <Box tag="ul">
        {uses.map((use) => (
          <Box tag="li" key={use.form} paddingTop={1} paddingBottom={1}>
            <Link tag={NavLink} to={use.form}>
              {use.kind} {use.title}
            </Link>
            <Typography variant="pi" tag="p" textColor="neutral600">
              {saidOfUse(use)}
            </Typography>
          </Box>
        ))}
      </Box>
      {rest !== '' && (
        <Typography variant="pi" tag="p">
          {rest}
        </Typography>
      )}
    </Box>
  );
}
