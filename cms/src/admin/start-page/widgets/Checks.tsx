import { Box, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { EntryList } from '../EntryList';
import { saidOfCheck } from '../words';

export default () => (
  <>
    <EntryList
      of={({ checks }) => checks}
      titleOf={({ title }) => title}
      saidOf={saidOfCheck}
      empty="Nichts zu prüfen. Gewerbeflächen und Arbeitgeber erscheinen hier, sobald ihre Prüfung ansteht."
    />
    <Box paddingTop={2}>
      <Link tag={NavLink} to="/upkeep/pruefungen">
        Alle Prüfungen
      </Link>
    </Box>
  </>
);
