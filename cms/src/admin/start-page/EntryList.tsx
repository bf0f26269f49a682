import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { List, Overview } from '../../start-page/overview';
import { useOverview } from './use-overview';
import { partOf, type Said } from './words';

interface EntryListProps<Row> {
  /** Which list of the answer is shown. */
  of: (overview: Overview) => List<Row> | null;
  titleOf: (row: Row) => string;
  saidOf: (row: Row) => Said;
  /** A further way from a row, beside its form. */
  wayOf?: (row: Row) => { to: string; label: string };
  /** What to say if there is nothing to do. */
  empty: string;
}

const Nothing = ({ text }: { text: string }) => (
  <Flex direction="column" alignItems="center" justifyContent="center" gap={3} height="100%" padding={4}>
    <CheckCircle width="3.2rem" height="3.2rem" fill="success500" aria-hidden />
    <Typography variant="omega" textColor="neutral600" textAlign="center">
      {text}
    </Typography>
  </Flex>
);

/** Rows that lead to their forms, in four states: loading, error, nothing, something. */
export function EntryList<Row extends { form: string }>({ of, titleOf, saidOf, wayOf, empty }: EntryListProps<Row>) {
  const { data, isError } = useOverview();
  if (isError) return <Widget.Error>Das ließ sich nicht laden. Laden Sie die Seite neu.</Widget.Error>;
  if (!data) return <Widget.Loading />;
  const list = of(data);
  if (!list?.rows.length) return <Nothing text={empty} />;
  const part = partOf(list.rows.length, list.total);
  return (
    <Box>
      {part && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {part}
        </Typography>
      )}
      <Box tag="ul">
        {list.rows.map((row) => {
          const { text, isUrgent } = saidOf(row);
          const way = wayOf?.(row);
          return (
            <Box tag="li" key={row.form} paddingTop={2} paddingBottom={2}>
              <Link tag={NavLink} to={row.form}>
                {titleOf(row)}
              </Link>
              <Typography variant="pi" tag="p" textColor={isUrgent ? 'danger600' : 'neutral600'}>
                {text}
              </Typography>
              {way && (
                <Link tag={NavLink} to={way.to}>
                  {way.label}
                </Link>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
