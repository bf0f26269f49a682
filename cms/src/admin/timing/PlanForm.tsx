import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { Locale } from '@standort/model';
import { useState } from 'react';
import { PLANNED, type Planned, type Wish } from '../../timing/appointment';
import { DayInput } from '../upkeep/DayInput';
import { usePlanAppointmentMutation } from './api';
import { languageOf, timeOf } from './words';

interface Problem {
  message?: string;
  details?: { errors?: { path: string[]; message: string }[] };
}

const DEED: Record<Planned, string> = { publish: 'Veröffentlichen', unpublish: 'Von der Website nehmen' };

interface Props {
  entry: Pick<Wish, 'type' | 'documentId'>;
  /** The language on the screen; null = the entry has none. */
  locale: Locale | null;
}

/** What, in which language and when. */
export function PlanForm({ entry, locale }: Props) {
  const [action, setAction] = useState<Planned>('publish');
  const [meant, setMeant] = useState<Wish['locale']>('*');
  const [at, setAt] = useState('');
  const [plan, { isLoading, data, error, reset }] = usePlanAppointmentMutation();
  const problem = error as Problem | undefined;
  const atTime = problem?.details?.errors?.find(({ path }) => path[0] === 'at')?.message;
  const send = () => void plan({ ...entry, locale: locale === null ? '*' : meant, action, at });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Field.Root name="action">
        <Field.Label>Was soll geschehen?</Field.Label>
        <SingleSelect value={action} onChange={(value) => setAction(value as Planned)}>
          {PLANNED.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {DEED[one]}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {locale !== null && (
        <Field.Root name="locale">
          <Field.Label>In welcher Sprache?</Field.Label>
          <SingleSelect value={meant} onChange={(value) => setMeant(value as Wish['locale'])}>
            {(['*', locale] as const).map((one) => (
              <SingleSelectOption key={one} value={one}>
                {languageOf(one)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Field.Root name="at" {...(atTime && { error: atTime })}>
        <Field.Label>Wann?</Field.Label>
        <DayInput
          type="datetime-local"
          value={at}
          onChange={({ target }: { target: HTMLInputElement }) => {
            reset();
            setAt(target.value);
          }}
        />
        <Field.Error />
      </Field.Root>
      {problem && !atTime && (
        <Typography role="alert" textColor="danger600" tag="p">
          {problem.message ?? 'Das ging nicht. Versuchen Sie es noch einmal.'}
        </Typography>
      )}
      {data && (
        <Typography role="status" tag="p">
          Vorgesehen für {timeOf(data.appointment.dueAt)}.
          {data.warning !== null && ` Heute ginge es noch nicht: ${data.warning}`}
        </Typography>
      )}
      <Button variant="secondary" loading={isLoading} onClick={send}>
        Termin vormerken
      </Button>
      <Typography variant="pi" textColor="neutral600" tag="p">
        Es erscheint, was dann im Entwurf steht. Die Uhrzeit gilt in Deutschland.
      </Typography>
    </Flex>
  );
}
