import { Typography } from '@strapi/design-system';
import type { Uses } from '../../contacts/shapes';
import { useAnswer } from '../upkeep/use-answer';
import { UseList } from './UseList';

function Content({ documentId }: { documentId: string }) {
  const { data, isError } = useAnswer<Uses>(`/contacts/${documentId}/uses`);
  if (isError) return <Typography variant="pi">Das ließ sich nicht laden. Laden Sie die Seite neu.</Typography>;
  if (!data) return null;
  if (!data.uses.length && !data.hidden.length) return <Typography variant="pi">Noch nirgends.</Typography>;
  return <UseList {...data} />;
}

/** Beside the form of a contact: who names it. */
export function UsePanel({ model, documentId }: { model: string; documentId?: string }) {
  if (model !== 'api::contact.contact' || !documentId) return null;
  return { title: 'Verwendet in', content: <Content documentId={documentId} /> };
}
