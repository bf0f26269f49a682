import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { partOf } from '../start-page/words';
import { Failed, Waiting } from '../upkeep/States';
import { CheckRows } from './CheckRows';
import { Choice, Filters } from './Filters';
import { useChecks, type Months } from './use-checks';
import { ALL, filtered, outcomeOf } from './words';

const NONE: ReadonlySet<string> = new Set();

const Outcome = ({ done, problems }: { done: string; problems: readonly string[] }) => (
  <Box role="status" background={problems.length ? 'warning100' : 'success100'} hasRadius padding={4}>
    <Typography fontWeight="bold" tag="p">
      {done}
    </Typography>
    {problems.map((problem) => (
      <Typography key={problem} tag="p">
        {problem}
      </Typography>
    ))}
  </Box>
);

/** "Prüfungen": everything somebody should look at; what is still right is said for many at once. */
export default function ChecksContent() {
  const { list, isFailed, confirm } = useChecks();
  const { toggleNotification } = useNotification();
  const [filter, setFilter] = useState(ALL);
  const [chosen, setChosen] = useState(NONE);
  const [months, setMonths] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ReturnType<typeof outcomeOf>>();
  if (!list) return isFailed ? <Failed /> : <Waiting />;
  const rows = filtered(list.rows, filter);
  const meant = rows.filter(({ documentId }) => chosen.has(documentId));
  const part = partOf(list.rows.length, list.total);
  const send = async () => {
    setBusy(true);
    try {
      setOutcome(outcomeOf(await confirm(meant, months === '' ? null : (Number(months) as Months)), list.rows));
      setChosen(NONE);
    } catch {
      toggleNotification({ type: 'danger', message: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.' });
    }
    setBusy(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Filters rows={list.rows} filter={filter} onFilter={setFilter} />
      {outcome && <Outcome {...outcome} />}
      {part && <Typography tag="p">{part}</Typography>}
      {rows.length ? (
        <CheckRows rows={rows} chosen={chosen} onChoose={setChosen} />
      ) : (
        <Flex gap={3} padding={5}>
          <CheckCircle width="3.2rem" height="3.2rem" fill="success500" aria-hidden />
          <Typography>
            {list.rows.length ? 'Dazu ist nichts zu prüfen.' : 'Im Augenblick ist nichts zu prüfen.'}
          </Typography>
        </Flex>
      )}
      {list.rows.some(({ mayConfirm }) => mayConfirm) && (
        <Flex gap={4} wrap="wrap" alignItems="flex-end">
          <Choice
            label="Nächste Prüfung"
            value={months}
            options={[
              ['', 'Wie üblich: Flächen in 6, sonst in 12 Monaten'],
              ['3', 'In 3 Monaten'],
              ['6', 'In 6 Monaten'],
              ['12', 'In 12 Monaten'],
            ]}
            onChoose={setMonths}
          />
          <Button size="L" disabled={!meant.length} loading={isBusy} onClick={() => void send()}>
            Ausgewählte sind noch richtig
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
