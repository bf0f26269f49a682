import { Box, Button, Link, Status, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Register, RegisterRow, WithdrawalAnswer } from '../../consents/register';
import { useAnswer, useTry } from '../upkeep/use-answer';
import { Paper } from './Paper';
import { WithdrawalDialog } from './WithdrawalDialog';
import { day, saidOfState, saidOfWithdrawal, scopeOf } from './words';

const HEADS = ['Geschichte', 'Gilt für', 'Unterschrieben', 'Gültig bis', 'Stand', 'Papier', 'Widerruf'];

interface RowProps {
  row: RegisterRow;
  onWithdraw: () => void;
  onChange: () => void;
}

function Row({ row, onWithdraw, onChange }: RowProps) {
  const { tone, text } = saidOfState(row);
  return (
    <Tr>
      <Td>
        {row.form === null ? (
          <Typography>{row.story}</Typography>
        ) : (
          <Link tag={NavLink} to={row.form}>
            {row.story}
          </Link>
        )}
        <Typography variant="pi" tag="p" textColor="neutral600">
          {[row.municipality, row.isPublished ? 'ist online' : 'nicht online'].filter(Boolean).join(' · ')}
        </Typography>
      </Td>
      <Td>
        <Typography>{scopeOf(row)}</Typography>
      </Td>
      <Td>
        <Typography>{row.givenOn === null ? '–' : day(row.givenOn)}</Typography>
      </Td>
      <Td>
        <Typography>{row.validUntil === null ? 'bis zum Widerruf' : day(row.validUntil)}</Typography>
      </Td>
      <Td>
        <Status variant={tone} size="S">
          <Typography tag="span">{text}</Typography>
        </Status>
        {row.withdrawnNote !== null && (
          <Typography variant="pi" tag="p">
            {row.withdrawnNote}
          </Typography>
        )}
      </Td>
      <Td>
        <Paper row={row} onChange={onChange} />
      </Td>
      <Td>
        {row.mayWithdraw && (
          <Button variant="danger-light" size="S" onClick={onWithdraw} aria-label={`Widerruf eintragen: ${row.story}`}>
            Widerruf eintragen
          </Button>
        )}
      </Td>
    </Tr>
  );
}

/** "Einwilligungen": who has consented to which story, until when, and the way to end it. */
export default function RegisterContent() {
  const { data, isError, look } = useAnswer<Register>('/consents/register');
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const attempt = useTry();
  const [chosen, setChosen] = useState<RegisterRow>();
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  if (!data.rows.length)
    return <Typography tag="p">Es gibt noch keine Einwilligung. Eingetragen wird sie in der Geschichte.</Typography>;
  const withdraw = async ({ recordId }: RegisterRow, note: string) => {
    const answer = await attempt(() => post<WithdrawalAnswer>(`/consents/${recordId}/withdrawal`, { note }));
    if (answer) toggleNotification({ type: 'success', message: saidOfWithdrawal(answer.data), timeout: 12_000 });
    setChosen(undefined);
    look();
  };
  return (
    <Box>
      <Table colCount={HEADS.length} rowCount={data.rows.length + 1}>
        <Thead>
          <Tr>
            {HEADS.map((head) => (
              <Th key={head}>
                <Typography variant="sigma">{head}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {data.rows.map((row) => (
            <Row key={row.recordId} row={row} onWithdraw={() => setChosen(row)} onChange={look} />
          ))}
        </Tbody>
      </Table>
      {chosen && (
        <WithdrawalDialog
          row={chosen}
          onClose={() => setChosen(undefined)}
          onWithdraw={(note) => withdraw(chosen, note)}
        />
      )}
    </Box>
  );
}
