import { Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useOverview } from '../use-overview';
import { Questionnaire } from './Questionnaire';

function Content() {
  const { data, isError } = useOverview();
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  if (data.storyMunicipalities.length) return <Questionnaire municipalities={data.storyMunicipalities} />;
  return (
    <Typography variant="omega" tag="p">
      Sie können noch keine Geschichte anlegen: Ihrer Anmeldung ist keine Gemeinde zugeordnet. Bitten Sie die
      Koordinierungsstelle darum.
    </Typography>
  );
}

/** "Neue Geschichte in zehn Minuten": questions that become the draft of a story. */
export default () => (
  <Page.Main>
    <Page.Title>Neue Geschichte</Page.Title>
    <Layouts.Header
      title="Neue Geschichte in zehn Minuten"
      subtitle="Beantworten Sie die Fragen, so gut Sie können. Am Ende steht ein Entwurf, den Sie überarbeiten können."
    />
    <Layouts.Content>
      <Content />
    </Layouts.Content>
  </Page.Main>
);
