import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams, useSearchParams } from 'react-router-dom';
import { LANGUAGE_NAMES } from '../../labels/log';
import { Pages } from '../log/Pages';
import { Comparison } from './Comparison';
import { useVersionsQuery, type Asked } from './use-versions';
import { VersionItem } from './VersionItem';
import { entryWords } from './words';

const Languages = ({ current }: { current: string }) => (
  <Flex tag="nav" aria-label="Sprache" gap={4} wrap="wrap" paddingBottom={4}>
    {Object.entries(LANGUAGE_NAMES).map(([locale, name]) =>
      locale === current ? (
        <Typography key={locale} fontWeight="bold" aria-current="page">
          {name}
        </Typography>
      ) : (
        <Link key={locale} tag={NavLink} to={`?locale=${locale}`}>
          {name}
        </Link>
      ),
    )}
  </Flex>
);

function Content({ asked }: { asked: Asked }) {
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('page') ?? 1) || 1);
  const { data, isError } = useVersionsQuery({ ...asked, page });
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { entry, rows, total } = data;
  const chosen = search.get('version');
  const address = (changes: Record<string, string>) =>
    `?${new URLSearchParams({ ...Object.fromEntries(search), ...changes })}`;
  return (
    <>
      <Layouts.Header
        title="Fassungen"
        subtitle={entryWords(entry)}
        navigationAction={
          entry.form !== null && (
            <Link tag={NavLink} to={entry.form}>
              Zum Formular
            </Link>
          )
        }
      />
      <Layouts.Content>
        {entry.locale !== null && <Languages current={entry.locale} />}
        {chosen !== null && <Comparison key={chosen} asked={asked} id={chosen} />}
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
          <Typography variant="beta" tag="h2">
            {total === 1 ? 'Eine Fassung' : `${total} Fassungen`}
          </Typography>
          {rows.length === 0 && <Typography tag="p">In dieser Sprache ist noch nichts gespeichert worden.</Typography>}
          <Box tag="ol">
            {rows.map((row) => (
              <VersionItem key={row.id} row={row} to={address({ version: row.id })} isChosen={row.id === chosen} />
            ))}
          </Box>
          <Pages
            page={page}
            pages={Math.ceil(total / 20)}
            onPage={(to) => setSearch({ ...Object.fromEntries(search), page: String(to) })}
          />
        </Box>
      </Layouts.Content>
    </>
  );
}

/** All versions of an entry in one language; one of them beside what stands there today. */
export default () => {
  const { type = '', documentId = '' } = useParams();
  const [search] = useSearchParams();
  return (
    <Page.Main>
      <Page.Title>Fassungen</Page.Title>
      <Content asked={{ type, documentId, locale: search.get('locale') ?? 'de' }} />
    </Page.Main>
  );
};
