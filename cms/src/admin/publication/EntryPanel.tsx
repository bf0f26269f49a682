import { Flex, Link, Status, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import type { EntryState } from '../../publication/desk-state';
import { usePoll } from './use-poll';
import { saidOfEntry } from './words';

interface PanelProps {
  /** UID of the content type. */
  model: string;
  documentId?: string;
}

const isBusy = ({ at, isLive }: EntryState) => at !== null && !isLive;

function Content({ type, documentId }: { type: string; documentId: string }) {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? 'de';
  const { data } = usePoll<EntryState>(`/publication/entries/${type}/${documentId}?locale=${locale}`, isBusy);
  if (!data) return null;
  const { tone, title, text } = saidOfEntry(data);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Status variant={tone} size="S" role="status">
        <Typography fontWeight="bold" tag="span">
          {title}
        </Typography>
      </Status>
      <Typography variant="pi">{text}</Typography>
      {data.url !== null && data.isLive && (
        <Link href={data.url} isExternal>
          Auf der Website ansehen
        </Link>
      )}
    </Flex>
  );
}

/** Beside the form: whether what was published is to be seen, and where. */
export function EntryPanel({ model, documentId }: PanelProps) {
  const type = /^api::(.+)\./.exec(model)?.[1];
  if (!type || !documentId) return null;
  return { title: 'Website', content: <Content type={type} documentId={documentId} /> };
}
