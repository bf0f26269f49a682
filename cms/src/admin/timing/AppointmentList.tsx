import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AppointmentRow } from '../../timing/appointment';
import { useWithdrawAppointmentMutation } from './api';
import { deedOf, timeOf } from './words';

function Row({ row, isNamed }: { row: AppointmentRow; isNamed: boolean }) {
  const [withdraw, { isLoading, error }] = useWithdrawAppointmentMutation();
  const { entry, form, dueAt, state, problem, plannedBy, id } = row;
  const name = entry.charAt(0).toUpperCase() + entry.slice(1);
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3} borderColor="neutral150" style={{ borderWidth: '0 0 1px' }}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0} flex="1 1 20rem">
          <Typography fontWeight="bold" tag="p">
            {timeOf(dueAt)}
          </Typography>
          <Typography tag="p">
            {isNamed ? (
              form === null ? (
                name
              ) : (
                <Link tag={NavLink} to={form}>
                  {name}
                </Link>
              )
            ) : null}{' '}
            {deedOf(row)}
          </Typography>
          {problem !== null && (
            <Typography tag="p" textColor="danger600">
              {problem}
            </Typography>
          )}
          {isNamed && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              vorgesehen von {plannedBy}
            </Typography>
          )}
          {error !== undefined && (
            <Typography tag="p" role="alert" textColor="danger600">
              {(error as { message?: string }).message ?? 'Das ging nicht. Versuchen Sie es noch einmal.'}
            </Typography>
          )}
        </Flex>
        {state === 'waiting' && (
          <Button variant="tertiary" size="S" loading={isLoading} onClick={() => void withdraw(id)}>
            Absagen
          </Button>
        )}
      </Flex>
    </Box>
  );
}

/** @param isNamed whether the rows are of several entries */
export const AppointmentList = ({ rows, isNamed }: { rows: readonly AppointmentRow[]; isNamed: boolean }) => (
  <Box tag="ul" width="100%" style={{ listStyle: 'none' }}>
    {rows.map((row) => (
      <Row key={row.id} row={row} isNamed={isNamed} />
    ))}
  </Box>
);
