import { Box, Button, Link, Status, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Register, RegisterRow, WithdrawalAnswer } from '../../consents/register';
import { Entries, Row } from '../upkeep/Table';
import { useAnswer, useTry } from '../upkeep/use-answer';
import { Failed, Waiting } from '../upkeep/States';
import { Paper } from './Paper';
import { WithdrawalDialog } from './WithdrawalDialog';
import { day, saidOfState, saidOfWithdrawal, scopeOf } from './words';

const HEADS = ['Geschichte', 'Gilt für', 'Unterschrieben', 'Gültig bis', 'Stand', 'Papier', 'Widerruf'];

/** The desk's own orange is too pale for words on its ground. */
const Readable = styled(Status)`
  && span {
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

interface RowProps {
  row: RegisterRow;
  onWithdraw: () => void;
  onChange: () => void;
}

const Story = ({ row: { form, story, municipality, isPublished } }: { row: RegisterRow }) => (
  <>
    {form === null ? (
      <Typography>{story}</Typography>
    ) : (
      <Link tag={NavLink} to={form}>
        {story}
      </Link>
    )}
    <Typography variant="pi" tag="p" textColor="neutral600">
      {[municipality, isPublished ? 'ist online' : 'nicht online'].filter(Boolean).join(' · ')}
    </Typography>
  </>
);

function State({ row }: { row: RegisterRow }) {
  const { tone, text } = saidOfState(row);
  return (
    <>
      <Readable variant={tone} size="S" width="fit-content">
        <Typography tag="span" variant="pi" fontWeight="bold">
          {text}
        </Typography>
      </Readable>
      {row.withdrawnNote !== null && (
        <Typography variant="pi" tag="p">
          {row.withdrawnNote}
        </Typography>
      )}
    </>
  );
}

const ConsentLine = ({ row, onWithdraw, onChange }: RowProps) => (
  <Row
    head={<Story row={row} />}
    cells={[
      ['Gilt für', scopeOf(row)],
      ['Unterschrieben', row.givenOn === null ? '–' : day(row.givenOn)],
      ['Gültig bis', row.validUntil === null ? 'bis zum Widerruf' : day(row.validUntil)],
      ['Stand', <State key="state" row={row} />],
      ['Papier', <Paper key="paper" row={row} onChange={onChange} />],
      [
        'Widerruf',
        row.mayWithdraw && (
          <Button
            key="withdrawal"
            variant="danger-light"
            size="S"
            onClick={onWithdraw}
            aria-label={`Widerruf eintragen: ${row.story}`}
          >
            Widerruf eintragen
          </Button>
        ),
      ],
    ]}
  />
);

/** "Einwilligungen": who has consented to which story, until when, and the way to end it. */
export default function RegisterContent() {
  const { data, isError, look } = useAnswer<Register>('/consents/register');
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const attempt = useTry();
  const [chosen, setChosen] = useState<RegisterRow>();
  if (isError) return <Failed />;
  if (!data) return <Waiting />;
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
      <Entries label="Einwilligungen" heads={HEADS}>
        {data.rows.map((row) => (
          <ConsentLine key={row.recordId} row={row} onWithdraw={() => setChosen(row)} onChange={look} />
        ))}
      </Entries>
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
