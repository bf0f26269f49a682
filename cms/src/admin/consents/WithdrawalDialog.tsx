import { Button, Field, Modal, Textarea, Typography, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { RegisterRow } from '../../consents/register';

interface DialogProps {
  row: RegisterRow;
  onClose: () => void;
  onWithdraw: (note: string) => Promise<void>;
}

/** Asks once more before a story goes offline. */
export function WithdrawalDialog({ row, onClose, onWithdraw }: DialogProps) {
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await onWithdraw(note);
    setBusy(false);
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>Widerruf eintragen: {row.story}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">
              Die Geschichte geht sofort von der Website, in allen Sprachen. Auch frühere Fassungen der Website zeigen
              sie nicht mehr. Ihre Bilder sind danach nicht mehr abrufbar. Der Entwurf bleibt im Redaktionssystem.
            </Typography>
            <Field.Root name="note" hint="Zum Beispiel: kam am 3. Mai per Brief. Tragen Sie keinen Namen ein.">
              <Field.Label>Anmerkung</Field.Label>
              <Textarea value={note} onChange={({ target }) => setNote(target.value)} />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">Abbrechen</Button>
          </Modal.Close>
          <Button variant="danger" loading={isBusy} onClick={() => void go()}>
            Geschichte von der Website nehmen
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
