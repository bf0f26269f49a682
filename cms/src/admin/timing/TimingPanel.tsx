import type { Locale, TypeName } from '@standort/model';
import { Flex, Typography } from '@strapi/design-system';
import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import type { Wish } from '../../timing/appointment';
import { useAppointmentsOfEntry } from './api';
import { AppointmentList } from './AppointmentList';
import { PlanForm } from './PlanForm';

interface PanelProps {
  /** UID of the content type. */
  model: string;
  documentId?: string;
}

function Content({ type, documentId }: Pick<Wish, 'type' | 'documentId'>) {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  // Stands in the address of every form that has languages.
  const locale = (query.plugins?.i18n?.locale ?? null) as Locale | null;
  const { data = [] } = useAppointmentsOfEntry({ type, documentId });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {data.length > 0 ? (
        <AppointmentList rows={data} />
      ) : (
        <Typography variant="pi" tag="p">
          Für diesen Eintrag ist nichts vorgesehen.
        </Typography>
      )}
      <details>
        <Typography tag="summary" fontWeight="bold" style={{ cursor: 'pointer', paddingBlock: '0.8rem' }}>
          Neuer Termin
        </Typography>
        <PlanForm entry={{ type, documentId }} locale={locale} />
      </details>
    </Flex>
  );
}

/** Beside the form of an entry, for those who may publish it: when it appears and when it goes. */
export function TimingPanel({ model, documentId }: PanelProps) {
  const mayPublish = useAuth('TimingPanel', ({ permissions }) =>
    permissions.some(
      ({ action, subject }) => action === 'plugin::content-manager.explorer.publish' && subject === model,
    ),
  );
  const type = /^api::(.+)\./.exec(model)?.[1] as TypeName | undefined;
  if (!type || !documentId || !mayPublish) return null;
  return { title: 'Termine', content: <Content type={type} documentId={documentId} /> };
}
