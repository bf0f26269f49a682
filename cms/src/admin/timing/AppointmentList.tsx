import { Box, Button, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { AppointmentRow } from '../../timing/appointment';
import { useWithdrawAppointmentMutation } from './api';
import { CalendarItem } from './CalendarItem';
import { deedOf, SORTS, timeOf } from './words';

function Name({ entry, form }: Pick<AppointmentRow, 'entry' | 'form'>) {
  const name = entry.charAt(0).toUpperCase() + entry.slice(1);
  if (form === null) return name;
  return (
    <Link tag={NavLink} to={form}>
      {name}
    </Link>
  );
}

/** @param isNamed whether what stands beside it is of other entries */
export function AppointmentItem({ row, isNamed }: { row: AppointmentRow; isNamed: boolean }) {
  const [withdraw, { isLoading, error }] = useWithdrawAppointmentMutation();
  const { dueAt, state, problem, plannedBy, id } = row;
  return (
    <CalendarItem
      when={timeOf(dueAt)}
      {...(isNamed && { sort: SORTS.appointment })}
      action={
        state === 'waiting' && (
          <Button variant="tertiary" size="S" loading={isLoading} onClick={() => void withdraw(id)}>
            Absagen
          </Button>
        )
      }
    >
      <Typography tag="p">
        {isNamed && <Name {...row} />} {deedOf(row)}
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
    </CalendarItem>
  );
}

/** Appointments of one entry. */
export const AppointmentList = ({ rows }: { rows: readonly AppointmentRow[] }) => (
  <Box tag="ul" width="100%" style={{ listStyle: 'none' }}>
    {rows.map((row) => (
      <AppointmentItem key={row.id} row={row} isNamed={false} />
    ))}
  </Box>
);
