import { Button, Field, Flex, Radio, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { JobView } from '../../sheets/shown';
import type { Choice } from '../../sheets/shown';
import { FileInput } from './FileInput';
import { messageOf } from './use-sheets';

interface UploadFormProps {
  choices: readonly Choice[];
  onBegun: (job: JobView) => void;
}

/** Chooses a file and sends it to be checked. Nothing is written by that. */
export function UploadForm({ choices, onBegun }: UploadFormProps) {
  const { post } = useFetchClient();
  const possible = choices.filter(({ mayImport }) => mayImport);
  const [type, setType] = useState<string>(possible[0]?.type ?? '');
  const [mode, setMode] = useState('draft');
  const [file, setFile] = useState<File>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const mayPublish = possible.find((choice) => choice.type === type)?.mayPublish ?? false;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return setProblem('Wählen Sie zuerst eine Datei.');
    setBusy(true);
    setProblem(undefined);
    const form = new FormData();
    form.set('type', type);
    form.set('mode', mayPublish ? mode : 'draft');
    form.set('file', file);
    try {
      onBegun((await post<JobView>('/sheets/imports', form)).data);
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  };

  return (
    <Flex tag="form" direction="column" alignItems="stretch" gap={4} onSubmit={(event: FormEvent) => void send(event)}>
      <Typography tag="p">
        Die Datei wird erst geprüft. Sie sehen, was sich ändern würde; geschrieben wird nur, wenn Sie zustimmen.
        Einträge, die in der Datei fehlen, bleiben, wie sie sind.
      </Typography>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Field.Root name="import-type" width="26rem" maxWidth="100%">
          <Field.Label>Was die Datei enthält</Field.Label>
          <SingleSelect value={type} onChange={(value) => setType(String(value))}>
            {possible.map((choice) => (
              <SingleSelectOption key={choice.type} value={choice.type}>
                {choice.name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root id="sheet-file" name="sheet-file" hint="XLSX, CSV oder GeoJSON, höchstens 10 MB" error={problem}>
          <Field.Label>Datei</Field.Label>
          <FileInput
            id="sheet-file"
            chosen={file?.name}
            accept=".xlsx,.csv,.txt,.geojson,.json"
            aria-describedby="sheet-file-hint sheet-file-error"
            onChange={({ target }) => {
              setFile(target.files?.[0]);
              setProblem(undefined);
            }}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      </Flex>
      {mayPublish && (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <Typography tag="legend" variant="pi" fontWeight="bold">
            Wenn Sie zustimmen
          </Typography>
          <Radio.Group value={mode} onValueChange={setMode} aria-label="Wenn Sie zustimmen">
            <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
              <Radio.Item value="draft">als Entwürfe speichern; auf der Website ändert sich nichts</Radio.Item>
              <Radio.Item value="publish">
                ändern und veröffentlichen, wo der Eintrag schon veröffentlicht ist
              </Radio.Item>
            </Flex>
          </Radio.Group>
        </fieldset>
      )}
      <Flex>
        <Button type="submit" size="L" startIcon={<Upload />} loading={isBusy}>
          Hochladen und prüfen
        </Button>
      </Flex>
    </Flex>
  );
}
