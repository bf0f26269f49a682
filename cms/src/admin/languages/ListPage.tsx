import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { TranslationList } from '../../translations/page';
import { Failed, Waiting } from '../upkeep/States';
import { Filters } from './Filters';
import { useAnswer } from './use-answer';
import { LANGUAGE, saidOfRow, STATES } from './words';

const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** How all translations within reach stand; what is asked for stands in the address. */
export function ListPage() {
  const [params, setParams] = useSearchParams();
  const { data, error } = useAnswer<TranslationList>(`/translations/list?${params.toString()}`);
  if (error) return <Failed />;
  if (!data) return <Waiting />;
  const choose = (name: string) => (value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    if (name !== 'page') next.delete('page');
    setParams(next);
  };
  const filter = (name: string, label: string, all: string, choices: { value: string; label: string }[]) => ({
    ...{ name, label, all, choices },
    value: params.get(name) ?? '',
    onChange: choose(name),
  });
  const { rows, total, page, pages, types, municipalities } = data;
  return (
    <>
      <Filters
        filters={[
          filter('language', 'Sprache', 'alle Sprachen', choicesOf(LANGUAGE)),
          filter('state', 'Stand', 'alles, was offen ist', choicesOf(STATES)),
          filter('type', 'Art', 'alle Arten', types),
          filter('municipality', 'Gemeinde', 'alle', municipalities),
        ]}
      />
      <Typography tag="p" role="status" variant="pi" textColor="neutral600">
        {total === 0 ? 'Hier ist nichts offen.' : `${total.toLocaleString('de-DE')} gefunden`}
      </Typography>
      {rows.length > 0 && (
        <Box tag="ul" background="neutral0" hasRadius shadow="tableShadow" marginTop={2} padding={4}>
          {rows.map((row) => (
            <Box tag="li" key={row.beside} paddingTop={2} paddingBottom={2} style={{ overflowWrap: 'anywhere' }}>
              <Link tag={NavLink} to={row.beside}>
                {row.title}
              </Link>
              <Typography variant="pi" tag="p" textColor="neutral600">
                {saidOfRow(row)}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
      {pages > 1 && (
        <Flex gap={3} paddingTop={4} alignItems="center">
          <Button variant="tertiary" disabled={page === 1} onClick={() => choose('page')(String(page - 1))}>
            Vorige
          </Button>
          <Typography variant="pi">{`Seite ${page} von ${pages}`}</Typography>
          <Button variant="tertiary" disabled={page === pages} onClick={() => choose('page')(String(page + 1))}>
            Nächste
          </Button>
        </Flex>
      )}
    </>
  );
}
