import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Choice } from '../../sheets/shown';
import { Card } from '../upkeep/Card';
import { OUTPUT_NAMES } from './words';
import { messageOf, save } from './use-sheets';

type OutputName = keyof typeof OUTPUT_NAMES;

/** The name the server gives the file. */
const nameOf = (headers: Headers | undefined, otherwise: string) =>
  /filename="([^"]+)"/.exec(headers?.get('content-disposition') ?? '')?.[1] ?? otherwise;

/** Chooses what and how, and gives the file. */
export function ExportForm({ choices }: { choices: readonly Choice[] }) {
  const { get } = useFetchClient();
  const [type, setType] = useState<string>(choices[0]?.type ?? '');
  const [output, setOutput] = useState<OutputName>('xlsx');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const download = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data, headers } = await get<Blob>(`/sheets/files/${type}/${output}`, { responseType: 'blob' });
      save(data, nameOf(headers, `tabelle.${output === 'csv-iso' ? 'csv' : output}`));
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };

  return (
    <Card title="1. Tabelle ausgeben">
      <Typography tag="p">
        Die Datei enthält alle Einträge, die Sie bearbeiten dürfen, in ihrem jetzigen Stand. Bearbeiten Sie sie in Excel
        oder LibreOffice.
      </Typography>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Field.Root name="export-type" width="26rem" maxWidth="100%">
          <Field.Label>Was</Field.Label>
          <SingleSelect value={type} onChange={(value) => setType(String(value))}>
            {choices.map((choice) => (
              <SingleSelectOption key={choice.type} value={choice.type}>
                {choice.name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root name="export-output" width="32rem" maxWidth="100%">
          <Field.Label>Als Datei</Field.Label>
          <SingleSelect value={output} onChange={(value) => setOutput(String(value) as OutputName)}>
            {Object.entries(OUTPUT_NAMES).map(([value, name]) => (
              <SingleSelectOption key={value} value={value}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button startIcon={<Download />} size="L" loading={isBusy} onClick={() => void download()}>
          Herunterladen
        </Button>
      </Flex>
      <div role="alert">{problem && <Typography textColor="danger600">{problem}</Typography>}</div>
    </Card>
  );
}
