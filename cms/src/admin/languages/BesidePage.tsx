import { Alert, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import type { FormEvent } from 'react';
import { NavLink, useParams } from 'react-router-dom';
import { Waiting } from '../upkeep/States';
import { OriginFields } from './OriginFields';
import { TextRow } from './TextRow';
import { useBeside } from './use-beside';
import { hintsOf, LANGUAGE, saidOfState } from './words';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Beside({ path }: { path: string }) {
  const { data, error, texts, write, origin, setOrigin, isChanged, refused, said, isBusy, save, confirm } =
    useBeside(path);
  if (error)
    return (
      <Alert closeLabel="Schließen" variant="danger" title="Das lässt sich nicht zeigen" role="alert">
        {error}
      </Alert>
    );
  if (!data) return <Waiting />;
  const { name, language, rows, form, mayWrite, mayConfirm } = data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Box
      tag="form"
      noValidate
      onSubmit={submit}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Typography variant="beta" tag="h2">{`${capitalised(name)}: Deutsch und ${LANGUAGE[language]}`}</Typography>
      <Box paddingTop={2} paddingBottom={4}>
        <Typography fontWeight="bold" tag="p">
          {saidOfState(data)}
        </Typography>
        {hintsOf(data).map((hint) => (
          <Typography key={hint} variant="pi" textColor="neutral600" tag="p">
            {hint}
          </Typography>
        ))}
        {mayConfirm && (
          <Box paddingTop={3}>
            <Button type="button" variant="secondary" disabled={isBusy || isChanged} onClick={() => void confirm()}>
              Übersetzung ist noch richtig
            </Button>
          </Box>
        )}
      </Box>
      {rows.map((row) => (
        <TextRow
          key={row.path}
          row={row}
          language={language}
          value={texts[row.path] ?? row.own}
          isOpen={mayWrite}
          onWrite={write}
        />
      ))}
      {data.origin && mayWrite && isChanged && (
        <OriginFields now={data.origin} value={origin} isOpen={mayWrite} onState={setOrigin} />
      )}
      {refused && (
        <Alert variant="danger" title="Nicht gespeichert" closeLabel="Schließen" role="alert">
          {`${refused} Ihre Texte stehen noch da.`}
        </Alert>
      )}
      <Flex gap={4} wrap="wrap" paddingTop={4} alignItems="center">
        {mayWrite && (
          <Button type="submit" loading={isBusy} disabled={!isChanged}>
            Entwurf speichern
          </Button>
        )}
        <Link tag={NavLink} to={form}>
          Zum Formular: ansehen und veröffentlichen
        </Link>
        <Link tag={NavLink} to="/upkeep/uebersetzungen">
          Zur Liste der Übersetzungen
        </Link>
      </Flex>
      <Typography role="status" variant="pi" tag="p">
        {said ?? ''}
      </Typography>
    </Box>
  );
}

/** German on the left, a translation on the right. */
export function BesidePage() {
  const { type = '', documentId = '', locale = '' } = useParams();
  const path = `/translations/entries/${type}/${documentId}/${locale}`;
  return <Beside key={path} path={path} />;
}
