import { Box, Flex, Typography } from '@strapi/design-system';
import type { DeskFailure, DeskFailurePlace } from '../../publication/desk-state';
import { EntryLink } from './EntryLink';

const Place = ({ place: { entry, field, page, cure } }: { place: DeskFailurePlace }) => (
  <Box tag="li" paddingBottom={2}>
    <Typography variant="omega" tag="p">
      {entry && <EntryLink entry={entry} />}
      {field !== null && ` · Feld „${field}“`}
      {page !== null && `${entry ? ' · ' : ''}Seite ${page}`}
    </Typography>
    {cure !== null && <Typography variant="omega">{cure}</Typography>}
  </Box>
);

/** Where it went wrong, what to do there, and the program's own words for support. */
export const FailureDetails = ({ failure: { places, more, detail } }: { failure: DeskFailure }) => (
  <Flex direction="column" alignItems="stretch" gap={2}>
    {places.length > 0 && (
      <Box tag="ul">
        {places.map((place, k) => (
          <Place key={k} place={place} />
        ))}
      </Box>
    )}
    {more > 0 && <Typography variant="omega">und {more} weitere Stellen</Typography>}
    <details>
      <summary>
        <Typography variant="pi">Technische Angaben für die Betreuung</Typography>
      </summary>
      <Typography variant="pi" textColor="neutral600" tag="pre" style={{ whiteSpace: 'pre-wrap' }}>
        {detail}
      </Typography>
    </details>
  </Flex>
);
