import {
  Box,
  Button,
  Field,
  Flex,
  Link,
  Radio,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Afterwards, ContactRow, Contacts, Succession as Answer } from '../../contacts/shapes';
import { useAnswer, useTry } from '../upkeep/use-answer';
import { UseList } from './UseList';
import { saidOfDone, saidOfOthers } from './words';

interface PickerProps {
  label: string;
  hint?: string;
  rows: readonly ContactRow[];
  value: string;
  onChange: (documentId: string) => void;
}

const Picker = ({ label, hint, rows, value, onChange }: PickerProps) => (
  <Field.Root hint={hint}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} placeholder="Bitte wählen" onChange={(chosen) => onChange(String(chosen))}>
      {rows.map(({ documentId, name }) => (
        <SingleSelectOption key={documentId} value={documentId}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
  </Field.Root>
);

function Changes({ answer }: { answer: Answer | undefined }) {
  if (!answer) return null;
  const { changes } = answer;
  const others = saidOfOthers(answer);
  return (
    <Box>
      <Typography variant="delta" tag="h2">
        {changes.length ? `Das ändert sich (${changes.length})` : 'Hier können Sie nichts ändern.'}
      </Typography>
      <UseList uses={changes} hidden={[]} />
      {others !== '' && <Typography tag="p">{others}</Typography>}
    </Box>
  );
}

const AFTERWARDS: readonly (readonly [Afterwards, string])[] = [
  ['keep', 'Der alte Kontakt bleibt, wie er ist.'],
  ['unpublish', 'Den alten Kontakt von der Website nehmen.'],
  ['delete', 'Den alten Kontakt löschen.'],
];

/** "Nachfolge regeln": who goes, who follows, what that changes, and one click for all of it. */
export function Succession({ contacts, onClose }: { contacts: Contacts; onClose: () => void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const attempt = useTry();
  const [leaver, setLeaver] = useState('');
  const [successor, setSuccessor] = useState('');
  const [afterwards, setAfterwards] = useState<Afterwards>('keep');
  const [isBusy, setBusy] = useState(false);
  const { data: plan } = useAnswer<Answer>(leaver === '' ? undefined : `/contacts/${leaver}/succession`);
  const go = async () => {
    setBusy(true);
    const answer = await attempt(() => post<Answer>('/contacts/succession', { leaver, successor, afterwards }));
    setBusy(false);
    if (!answer) return;
    toggleNotification({ type: 'success', message: saidOfDone(answer.data) });
    onClose();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} maxWidth="64rem">
      <Picker label="Wer geht?" rows={contacts.rows} value={leaver} onChange={setLeaver} />
      <Picker
        label="Wer folgt nach?"
        hint={
          contacts.mayCreate
            ? 'Fehlt der Kontakt, legen Sie ihn zuerst an, und veröffentlichen Sie ihn.'
            : 'Fehlt der Kontakt, bitten Sie die Koordinierungsstelle, ihn anzulegen.'
        }
        rows={contacts.rows.filter(({ documentId }) => documentId !== leaver)}
        value={successor}
        onChange={setSuccessor}
      />
      {contacts.mayCreate && (
        <Link tag={NavLink} to="/content-manager/collection-types/api::contact.contact/create">
          Kontakt neu anlegen
        </Link>
      )}
      <Changes answer={plan} />
      {contacts.mayRemove && (
        <Field.Root>
          <Field.Label>Und danach?</Field.Label>
          <Radio.Group value={afterwards} onValueChange={(value) => setAfterwards(value as Afterwards)}>
            {AFTERWARDS.map(([value, label]) => (
              <Radio.Item key={value} value={value}>
                {label}
              </Radio.Item>
            ))}
          </Radio.Group>
        </Field.Root>
      )}
      <Flex gap={2}>
        <Button disabled={leaver === '' || successor === '' || !plan} loading={isBusy} onClick={() => void go()}>
          Überall ersetzen
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          Abbrechen
        </Button>
      </Flex>
    </Flex>
  );
}
