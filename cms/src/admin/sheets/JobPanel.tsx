import { Alert, Box, Button, Checkbox, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { JobView, Progress } from '../../sheets/shown';
import { Rows } from './Rows';
import { isUnderWay, messageOf } from './use-sheets';
import { obstacle, progressWords, resultWords, summary } from './words';

interface JobPanelProps {
  job: JobView;
  progress: Progress | undefined;
  onJob: (job: JobView | null) => void;
}

const Working = ({ progress }: { progress: Progress }) => (
  <Flex direction="column" alignItems="stretch" gap={2}>
    <Typography aria-live="polite">{progressWords(progress)}</Typography>
    <ProgressBar
      value={progress.total ? Math.round((progress.done / progress.total) * 100) : 0}
      aria-label="Fortschritt"
    />
  </Flex>
);

const Notices = ({ notices }: { notices: readonly string[] }) =>
  notices.length ? (
    <Box tag="ul" paddingLeft={4}>
      {notices.map((notice) => (
        <Typography key={notice} tag="li" variant="pi" textColor="neutral700">
          {notice}
        </Typography>
      ))}
    </Box>
  ) : null;

const TITLES: Partial<Record<JobView['state'], string>> = {
  checked: 'Geprüft, noch nichts geschrieben',
  done: 'Übernommen',
  failed: 'Nicht übernommen',
};

/** A table that is being brought in, from the upload to what came of it. */
export function JobPanel({ job, progress, onJob }: JobPanelProps) {
  const { post, del } = useFetchClient();
  const [taken, setTaken] = useState<number[]>([]);
  const [isAll, setAll] = useState(false);
  const [problem, setProblem] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = TITLES[job.state];

  // Whoever waited reads first what came of it.
  useEffect(() => heading.current?.focus(), [job.state]);

  const call = async (work: () => Promise<JobView | null>) => {
    setProblem(undefined);
    try {
      onJob(await work());
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const confirm = () =>
    call(
      async () => (await post<JobView>(`/sheets/imports/${job.id}/confirm`, { conflicts: isAll ? 'all' : taken })).data,
    );
  const drop = () =>
    call(async () => {
      await del(`/sheets/imports/${job.id}`);
      return null;
    });
  const take = (id: number, isTaken: boolean) =>
    setTaken((before) => (isTaken ? [...before, id] : before.filter((one) => one !== id)));

  if (isUnderWay(job)) return <Working progress={progress ?? job} />;
  const stops = obstacle(job);
  const isReady = job.state === 'checked';
  const isNothingTaken = !job.counts.new && !job.counts.changed && !isAll && !taken.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h3" ref={heading} tabIndex={-1}>
        {title}: {job.fileName}
      </Typography>
      {job.failure && (
        <Alert variant="danger" closeLabel="Schließen" title="Das ging nicht." onClose={() => void drop()}>
          {job.failure}
        </Alert>
      )}
      {isReady && <Typography>{summary(job)}</Typography>}
      {job.state === 'done' && <Typography>{resultWords(job)}</Typography>}
      <Notices notices={job.notices} />
      {isReady && stops && <Typography fontWeight="bold">{stops}</Typography>}
      {job.state !== 'failed' && (
        <Rows job={job} taken={isAll ? ALL_TAKEN : taken} {...(isReady && !isAll && { onTake: take })} />
      )}
      {isReady && !stops && job.counts.conflict > 0 && (
        <Checkbox checked={isAll} onCheckedChange={(state) => setAll(state === true)}>
          Alle inzwischen geänderten Zeilen trotzdem übernehmen
        </Checkbox>
      )}
      <div role="alert">{problem && <Typography textColor="danger600">{problem}</Typography>}</div>
      <Flex gap={2} wrap="wrap">
        {isReady && !stops && (
          <Button size="L" disabled={isNothingTaken} onClick={() => void confirm()}>
            {job.mode === 'publish' ? 'Übernehmen und veröffentlichen' : 'Als Entwürfe übernehmen'}
          </Button>
        )}
        <Button size="L" variant="tertiary" onClick={() => void drop()}>
          {job.state === 'checked' ? 'Verwerfen' : 'Neue Datei'}
        </Button>
      </Flex>
    </Flex>
  );
}

const ALL_TAKEN: readonly number[] = [];
