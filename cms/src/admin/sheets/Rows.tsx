import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { JobView } from '../../sheets/shown';
import { DiffTable } from './DiffTable';
import { useRows } from './use-sheets';
import { FILTERS } from './words';

interface RowsProps {
  job: JobView;
  taken: readonly number[];
  onTake?: (id: number, isTaken: boolean) => void;
}

/** The rows of a job, some at a time, chosen by what is with them. */
export function Rows({ job, taken, onTake }: RowsProps) {
  const [state, setState] = useState<string>(job.counts.error ? 'error' : '');
  const [page, setPage] = useState(1);
  const { data, isFailed } = useRows(job.id, state, page);
  const all = Object.values(job.counts).reduce((sum, count) => sum + count, 0);
  if (!all) return null;
  const shown = FILTERS.filter(([name]) => name === '' || job.counts[name] > 0);
  const choose = (name: string) => {
    setState(name);
    setPage(1);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex role="group" aria-label="Anzeigen" gap={2} wrap="wrap">
        {shown.map(([name, title]) => (
          <Button
            key={name}
            variant={state === name ? 'secondary' : 'tertiary'}
            aria-pressed={state === name}
            onClick={() => choose(name)}
          >
            {`${title} (${(name === '' ? all : job.counts[name]).toLocaleString('de-DE')})`}
          </Button>
        ))}
      </Flex>
      {isFailed && (
        <Typography textColor="danger600">Die Zeilen ließen sich nicht laden. Laden Sie die Seite neu.</Typography>
      )}
      {data && <DiffTable rows={data.rows} taken={taken} onTake={onTake} />}
      {data && data.pages > 1 && (
        <Flex gap={2} alignItems="center" wrap="wrap">
          <Button variant="tertiary" disabled={page === 1} onClick={() => setPage(page - 1)}>
            Vorherige
          </Button>
          <Typography aria-live="polite">
            Seite {data.page} von {data.pages}
          </Typography>
          <Button variant="tertiary" disabled={page >= data.pages} onClick={() => setPage(page + 1)}>
            Nächste
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
