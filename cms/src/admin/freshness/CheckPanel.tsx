import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Confirmed, EntryCheck } from '../../freshness/rows';
import { linesOf } from './words';

interface PanelProps {
  /** UID of the content type. */
  model: string;
  documentId?: string;
}

/** Types of which something can be due. */
const CHECKED: ReadonlySet<string> = new Set([
  'commercial-site',
  'company',
  'industry',
  'job-story',
  'location-factor',
  'municipality',
  'place',
]);

function Content({ type, documentId }: { type: string; documentId: string }) {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const isModified = useForm('CheckPanel', ({ modified }) => modified);
  const [check, setCheck] = useState<EntryCheck>();
  useEffect(() => {
    let isOver = false;
    get<{ check: EntryCheck }>(`/checks/entries/${type}/${documentId}`).then(
      ({ data }) => !isOver && setCheck(data.check),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [get, type, documentId]);
  if (check === undefined) return null;
  const confirm = async () => {
    const failed = 'Das hat nicht geklappt. Versuchen Sie es noch einmal.';
    try {
      const { data } = await post<{ results: Confirmed[] }>('/checks/confirm', { entries: [{ type, documentId }] });
      const problem = data.results[0]?.problem;
      // The form holds the days it was opened with, and would write them back.
      if (problem === null) window.location.reload();
      else toggleNotification({ type: 'warning', message: problem ?? failed });
    } catch {
      toggleNotification({ type: 'danger', message: failed });
    }
  };
  const [first, ...more] = linesOf(check);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight={check ? 'bold' : undefined} textColor={check?.isOverdue ? 'danger600' : undefined}>
        {first}
      </Typography>
      {more.map((line) => (
        <Typography key={line} variant="pi">
          {line}
        </Typography>
      ))}
      {check?.mayConfirm && (
        <Button variant="secondary" disabled={isModified} onClick={() => void confirm()}>
          Noch richtig
        </Button>
      )}
      {check?.mayConfirm && isModified && (
        <Typography variant="pi">Speichern oder verwerfen Sie zuerst Ihre Änderungen.</Typography>
      )}
    </Flex>
  );
}

/** Beside the form: when somebody should look at the entry, and one click that says it is still right. */
export function CheckPanel({ model, documentId }: PanelProps) {
  const type = /^api::(.+)\./.exec(model)?.[1];
  if (!type || !documentId || !CHECKED.has(type)) return null;
  return { title: 'Prüfung', content: <Content type={type} documentId={documentId} /> };
}
