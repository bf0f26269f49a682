import { Flex, Typography } from '@strapi/design-system';
import { Failed, Waiting } from '../upkeep/States';
import { Card } from '../upkeep/Card';
import { ExportForm } from './ExportForm';
import { JobPanel } from './JobPanel';
import { UploadForm } from './UploadForm';
import { useChoices, useJob } from './use-sheets';

/** "Tabellen": entries out as a file, and in again. */
export default () => {
  const { choices, isFailed } = useChoices();
  const { job, progress, setJob } = useJob();
  if (isFailed) return <Failed />;
  if (!choices || job === undefined) return <Waiting />;
  if (!choices.length)
    return (
      <Typography tag="p">Zu Ihren Rechten gehören keine Tabellen. Fragen Sie die Koordinierungsstelle.</Typography>
    );
  const mayImport = choices.some((choice) => choice.mayImport);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <ExportForm choices={choices} />
      {mayImport && (
        <Card title="2. Tabelle einlesen">
          {job ? (
            <JobPanel job={job} progress={progress} onJob={setJob} />
          ) : (
            <UploadForm choices={choices} onBegun={setJob} />
          )}
        </Card>
      )}
    </Flex>
  );
};
