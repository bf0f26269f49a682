import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { useAuth, Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { hasAnswers, keyOf, readAnswers } from '../new-story/answers';
import { useOverview } from '../use-overview';

/** Where the questionnaire is, below the admin. */
const ADDRESS = '/new-story';

export default function NewStory() {
  const userId = useAuth('NewStory', ({ user }) => user?.id);
  const { data, isError } = useOverview();
  if (isError) return <Widget.Error>Das ließ sich nicht laden. Laden Sie die Seite neu.</Widget.Error>;
  if (!data) return <Widget.Loading />;
  if (!data.storyMunicipalities.length)
    return (
      <Typography variant="omega" tag="p">
        Ihrer Anmeldung ist noch keine Gemeinde zugeordnet. Bitten Sie die Koordinierungsstelle darum.
      </Typography>
    );
  const isBegun = hasAnswers(readAnswers(localStorage.getItem(keyOf(userId))));
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      <Typography variant="omega" tag="p">
        Einfache Fragen zu einem Beruf und einem Menschen, der ihn ausübt. Aus den Antworten entsteht ein Entwurf, den
        Sie danach in Ruhe überarbeiten. Veröffentlicht wird nichts.
      </Typography>
      {isBegun && (
        <Typography variant="omega" tag="p">
          Ihre angefangenen Antworten sind noch da.
        </Typography>
      )}
      <LinkButton tag={NavLink} to={ADDRESS}>
        {isBegun ? 'Weiterschreiben' : 'Geschichte beginnen'}
      </LinkButton>
    </Flex>
  );
}
