import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useVersionsQuery } from './use-versions';
import { saidOf, titleOf } from './words';

interface PanelProps {
  /** UID of the content type. */
  model: string;
  documentId?: string;
}

const FEW = 3;

function Content({ type, documentId }: { type: string; documentId: string }) {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? 'de';
  const { data, isError } = useVersionsQuery({ type, documentId, locale, page: 1 });
  // Somebody who may only read what is published has no versions to see.
  if (isError) return <Typography variant="pi">Fassungen sieht nur, wer den Eintrag bearbeiten darf.</Typography>;
  if (!data) return <Typography variant="pi">Wird geladen …</Typography>;
  if (!data.rows.length) return <Typography variant="pi">Noch keine Fassung in dieser Sprache.</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box tag="ul">
        {data.rows.slice(0, FEW).map((row) => (
          <Box tag="li" key={row.id} paddingBottom={2}>
            <Typography variant="pi" fontWeight="bold" tag="p">
              {titleOf(row)}
            </Typography>
            <Typography variant="pi" textColor="neutral600" tag="p" style={{ overflowWrap: 'anywhere' }}>
              {saidOf(row)}
            </Typography>
          </Box>
        ))}
      </Box>
      <Link tag={NavLink} to={`/versions/${type}/${documentId}?locale=${locale}`}>
        Alle Fassungen ansehen ({data.total})
      </Link>
    </Flex>
  );
}

/** Beside the form: the last versions, and the way to all of them. */
export function VersionsPanel({ model, documentId }: PanelProps) {
  const type = /^api::(.+)\./.exec(model)?.[1];
  if (!type || !documentId) return null;
  return { title: 'Fassungen', content: <Content type={type} documentId={documentId} /> };
}
