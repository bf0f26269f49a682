import { Box, Button, Flex, Link, Status, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification, Widget } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DeskRelease, DeskState } from '../../publication/desk-state';
import { EntryLink } from './EntryLink';
import { FailureDetails } from './FailureDetails';
import { usePoll } from './use-poll';
import { saidOf, time } from './words';

const isBusy = ({ isCurrent, held }: DeskState) => !isCurrent && held === null;

interface RowProps {
  release: DeskRelease;
  isShown: boolean;
  onHold?: () => void;
}

function ReleaseRow({ release: { at, changes, more }, isShown, onHold }: RowProps) {
  return (
    <Flex tag="li" justifyContent="space-between" gap={3} paddingTop={2} paddingBottom={2}>
      <Box>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {time(at)}
          {isShown ? ' · ist zu sehen' : ''}
        </Typography>
        <Typography variant="omega">
          {changes.length === 0 && 'Kein Eintrag geändert (nur Bilder, Datum oder Programm)'}
          {changes.map((entry, k) => (
            <span key={entry.name}>
              {k > 0 && ', '}
              <EntryLink entry={entry} />
            </span>
          ))}
          {more > 0 && ` und ${more} weitere`}
        </Typography>
      </Box>
      {onHold && !isShown && (
        <Button variant="tertiary" size="S" onClick={onHold}>
          Zurückrollen
        </Button>
      )}
    </Flex>
  );
}

/** On the desk's first page: whether all is online, what is under way, what went wrong, and the last releases. */
export default function PublicationWidget() {
  const { data, error, look } = usePoll<DeskState>('/publication/state', isBusy);
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  if (error) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const { tone, title, text } = saidOf(data);
  const { failure, held, releases, mayRollBack, siteUrl } = data;
  const hold = async (id: string | null) => {
    try {
      await post('/publication/hold', { id });
    } catch {
      toggleNotification({ type: 'danger', message: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.' });
    }
    look();
  };
  const shown = held ?? releases[0]?.id;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Status variant={tone} size="S" role="status">
        <Typography fontWeight="bold" tag="span">
          {title}
        </Typography>
      </Status>
      {text !== '' && <Typography variant="omega">{text}</Typography>}
      {failure && <FailureDetails failure={failure} />}
      <Flex gap={4} wrap="wrap">
        <Link href={siteUrl} isExternal>
          Website ansehen
        </Link>
        {held !== null && mayRollBack && (
          <Button size="S" onClick={() => void hold(null)}>
            Wieder aktuell
          </Button>
        )}
        {releases.length > 0 && (
          <Button variant="ghost" size="S" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Verlauf schließen' : `Verlauf (${releases.length})`}
          </Button>
        )}
      </Flex>
      {isOpen && (
        <Box tag="ul">
          {releases.map((release) => (
            <ReleaseRow
              key={release.id}
              release={release}
              isShown={release.id === shown}
              onHold={mayRollBack ? () => void hold(release.id) : undefined}
            />
          ))}
        </Box>
      )}
    </Flex>
  );
}
