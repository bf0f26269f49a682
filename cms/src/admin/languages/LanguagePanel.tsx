import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { LanguageState } from '../../translations/page';
import { usePoll } from '../publication/use-poll';
import { LANGUAGE, saidOfState } from './words';

interface PanelProps {
  /** UID of the content type. */
  model: string;
  documentId?: string;
}

/** Nothing changes here but by what somebody does. */
const isBusy = () => false;

function Content({ type, documentId }: { type: string; documentId: string }) {
  const { data } = usePoll<LanguageState[]>(`/translations/entries/${type}/${documentId}`, isBusy);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {(data ?? []).map((state) => (
        <Box key={state.language}>
          <Typography variant="pi" tag="p">
            {saidOfState(state)}
          </Typography>
          <Link tag={NavLink} to={state.beside}>
            {`Nebeneinander übersetzen (${LANGUAGE[state.language]})`}
          </Link>
        </Box>
      ))}
    </Flex>
  );
}

/** Beside the form: how the translations stand, and where they are written beside German. */
export function LanguagePanel({ model, documentId }: PanelProps) {
  const type = /^api::(.+)\./.exec(model)?.[1];
  if (!type || !documentId || ['enquiry', 'editorship', 'contact', 'organisation', 'place'].includes(type)) return null;
  return { title: 'Übersetzungen', content: <Content type={type} documentId={documentId} /> };
}
