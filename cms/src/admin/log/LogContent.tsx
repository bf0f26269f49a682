import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { LogPage } from '../../log/view';
import { Failed, Waiting } from '../upkeep/States';
import { FilterForm } from './FilterForm';
import { LogItem } from './LogItem';
import { Pages } from './Pages';
import { NO_FILTERS, questionOf, useLog, type Filters } from './use-log';

/** Gives the browser a file to keep. */
function keepFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Lines({ log, page, onPage }: { log: LogPage; page: number; onPage: (page: number) => void }) {
  if (!log.total)
    return (
      <Typography tag="p" role="status">
        Dazu steht nichts im Protokoll. Ändern Sie die Auswahl.
      </Typography>
    );
  return (
    <>
      <Typography variant="pi" textColor="neutral600" tag="p" role="status">
        {log.total === 1 ? 'Ein Eintrag' : `${log.total.toLocaleString('de-DE')} Einträge`}
      </Typography>
      <Box tag="ol">
        {log.rows.map((row) => (
          <LogItem key={row.id} row={row} />
        ))}
      </Box>
      <Pages page={page} pages={log.pages} onPage={onPage} />
    </>
  );
}

/** "Protokoll": who did what to which entry, and when. */
export default () => {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [page, setPage] = useState(1);
  const { currentData, data, isError, refetch } = useLog(questionOf(filters, page));
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const log = currentData ?? data;
  if (!log && isError) return <Failed />;
  if (!log) return <Waiting />;
  const choose = (chosen: Filters) => {
    setFilters(chosen);
    setPage(1);
  };
  const download = async () => {
    try {
      const { data: file } = await get<Blob>(`/log/csv?${questionOf(filters)}`, { responseType: 'blob' });
      keepFile(`protokoll-${new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })}.csv`, file);
    } catch {
      toggleNotification({
        type: 'danger',
        message: 'Die Tabelle ließ sich nicht laden. Versuchen Sie es noch einmal.',
      });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FilterForm filters={filters} log={log} onChange={choose} />
      <Flex gap={3} wrap="wrap">
        <Button variant="secondary" onClick={() => void download()}>
          Als Tabelle herunterladen
        </Button>
        <Button variant="tertiary" onClick={() => void refetch()}>
          Neu laden
        </Button>
      </Flex>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
        {isError ? (
          <Typography tag="p" role="alert">
            So lässt sich nicht suchen. Prüfen Sie, ob der erste Tag vor dem letzten liegt.
          </Typography>
        ) : (
          <Lines log={log} page={page} onPage={setPage} />
        )}
      </Box>
    </Flex>
  );
};
