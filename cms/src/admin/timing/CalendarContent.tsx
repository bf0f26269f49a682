import { Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { AppointmentRow } from '../../timing/appointment';
import { useAppointments } from './api';
import { AppointmentList } from './AppointmentList';
import { monthName, monthOf } from './words';

function Part({ title, rows }: { title: string; rows: readonly AppointmentRow[] }) {
  return (
    <Box tag="section" background="neutral0" padding={6} hasRadius shadow="tableShadow" width="100%">
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <AppointmentList rows={rows} isNamed />
    </Box>
  );
}

/** What is going to happen, month by month, and what has happened in the last thirty days. */
export default () => {
  const { data, isError } = useAppointments();
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const coming = data.filter(({ state }) => state === 'waiting');
  const ended = data.filter(({ state }) => state !== 'waiting').reverse();
  const months = [...new Set(coming.map(({ dueAt }) => monthOf(dueAt)))];
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {!coming.length && (
        <Typography tag="p">
          Zurzeit ist nichts vorgesehen. Einen Termin legen Sie im Eintrag an, rechts unter „Termine“.
        </Typography>
      )}
      {months.map((month) => (
        <Part key={month} title={monthName(month)} rows={coming.filter(({ dueAt }) => monthOf(dueAt) === month)} />
      ))}
      {ended.length > 0 && <Part title="In den letzten dreißig Tagen" rows={ended} />}
    </Flex>
  );
};
