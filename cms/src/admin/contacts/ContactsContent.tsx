import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { ContactRow, Contacts } from '../../contacts/shapes';
import { Entries, Row } from '../upkeep/Table';
import { useAnswer } from '../upkeep/use-answer';
import { Failed, Waiting } from '../upkeep/States';
import { Succession } from './Succession';

const HEADS = ['Kontakt', 'Aufgabe', 'Stand', 'Verwendet in'];

const ContactLine = ({ row: { name, role, form, isPublished, uses } }: { row: ContactRow }) => (
  <Row
    head={
      <Link tag={NavLink} to={form}>
        {name}
      </Link>
    }
    cells={[
      ['Aufgabe', role ?? '–'],
      ['Stand', isPublished ? 'veröffentlicht' : 'Entwurf'],
      ['Verwendet in', uses === 1 ? 'einem Eintrag' : `${uses} Einträgen`],
    ]}
  />
);

/** "Kontakte": who is named where, and the way to put one in place of another. */
export default function ContactsContent() {
  const { data, isError, look } = useAnswer<Contacts>('/contacts/overview');
  const [isOpen, setOpen] = useState(false);
  if (isError) return <Failed />;
  if (!data) return <Waiting />;
  const { rows, mayReplace, mayCreate } = data;
  if (isOpen)
    return (
      <Succession
        contacts={data}
        onClose={() => {
          setOpen(false);
          look();
        }}
      />
    );
  return (
    <Box>
      <Flex gap={4} paddingBottom={4} wrap="wrap">
        {mayReplace && <Button onClick={() => setOpen(true)}>Nachfolge regeln</Button>}
        {mayCreate && (
          <Link tag={NavLink} to="/content-manager/collection-types/api::contact.contact/create">
            Kontakt neu anlegen
          </Link>
        )}
      </Flex>
      {rows.length ? (
        <Entries label="Kontakte" heads={HEADS}>
          {rows.map((row) => (
            <ContactLine key={row.documentId} row={row} />
          ))}
        </Entries>
      ) : (
        <Typography tag="p">Es gibt noch keinen Kontakt.</Typography>
      )}
    </Box>
  );
}
