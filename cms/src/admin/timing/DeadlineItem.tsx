import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DeadlineRow } from '../../timing/deadline';
import { CalendarItem } from './CalendarItem';
import { sortOf, type Deadlines } from './coming';
import { dayOf, deadlineOf, manyOf, noteOf, SORTS } from './words';

/** So many stand open; a day with more shows their number first. */
const OPEN = 3;

const Entry = ({ row }: { row: DeadlineRow }) => (
  <Box>
    <Typography tag="p">
      <Link tag={NavLink} to={row.form}>
        {row.kind} „{row.title}“
      </Link>{' '}
      {deadlineOf(row)}
    </Typography>
    <Typography tag="p" variant="pi" textColor="neutral600">
      {noteOf(row)}
    </Typography>
  </Box>
);

/** What a day brings that nobody has planned. */
export function DeadlineItem({ what: { brings, day, rows } }: { what: Deadlines }) {
  const entries = rows.map((row) => <Entry key={`${row.form} ${row.figure}`} row={row} />);
  return (
    <CalendarItem when={dayOf(day)} sort={SORTS[sortOf(brings)]}>
      {rows.length <= OPEN ? (
        entries
      ) : (
        <details>
          <Typography tag="summary" style={{ cursor: 'pointer', paddingBlock: '0.4rem' }}>
            {manyOf(brings, rows.length)}
          </Typography>
          {entries}
        </details>
      )}
    </CalendarItem>
  );
}
