import { Box, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { Choice } from '../freshness/Filters';
import { Failed, Waiting } from '../upkeep/States';
import { Card } from '../upkeep/Card';
import { useCalendar } from './api';
import { AppointmentItem } from './AppointmentList';
import { isDeadlines, itemsOf, monthOf, type Item, type Sort } from './coming';
import { DeadlineItem } from './DeadlineItem';
import { monthName } from './words';

const Month = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card title={title}>
    <Box tag="ul">{children}</Box>
  </Card>
);

const Line = ({ what }: Pick<Item, 'what'>) =>
  isDeadlines(what) ? <DeadlineItem what={what} /> : <AppointmentItem row={what} isNamed />;

/** What is going to happen, month by month, and what was planned and has happened in the last thirty days. */
export default () => {
  const { data, isError } = useCalendar();
  const [sort, setSort] = useState<Sort>('');
  if (isError) return <Failed />;
  if (!data) return <Waiting />;
  const items = itemsOf(data, sort);
  const ended = data.appointments.filter(({ state }) => state !== 'waiting').reverse();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex>
        <Choice
          label="Was"
          value={sort}
          options={[
            ['', 'Alles'],
            ['appointment', 'Termine'],
            ['check', 'Prüfungen'],
            ['consent', 'Einwilligungen'],
          ]}
          onChoose={(chosen) => setSort(chosen as Sort)}
        />
      </Flex>
      {!items.length && (
        <Typography tag="p">
          Zurzeit ist nichts vorgesehen. Einen Termin legen Sie im Eintrag an, rechts unter „Termine“.
        </Typography>
      )}
      {[...new Set(items.map(monthOf))].map((month) => (
        <Month key={month} title={monthName(month)}>
          {items
            .filter((item) => monthOf(item) === month)
            .map(({ at, what }) => (
              <Line key={isDeadlines(what) ? `${at} ${what.brings}` : what.id} what={what} />
            ))}
        </Month>
      ))}
      {ended.length > 0 && (
        <Month title="In den letzten dreißig Tagen">
          {ended.map((row) => (
            <AppointmentItem key={row.id} row={row} isNamed />
          ))}
        </Month>
      )}
    </Flex>
  );
};
