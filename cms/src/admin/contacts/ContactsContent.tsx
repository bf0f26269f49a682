import { Box, Button, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { ContactRow, Contacts } from '../../contacts/shapes';
import { useAnswer } from '../upkeep/use-answer';
import { Succession } from './Succession';

const HEADS = ['Kontakt', 'Aufgabe', 'Stand', 'Verwendet in'];

const Row = ({ row: { name, role, form, isPublished, uses } }: { row: ContactRow }) => (
  <Tr>
    <Td>
      <Link tag={NavLink} to={form}>
        {name}
      </Link>
    </Td>
    <Td>
      <Typography ellipsis>{role ?? '–'}</Typography>
    </Td>
    <Td>
      <Typography>{isPublished ? 'veröffentlicht' : 'Entwurf'}</Typography>
    </Td>
    <Td>
      <Typography>{uses === 1 ? 'einem Eintrag' : `${uses} Einträgen`}</Typography>
    </Td>
  </Tr>
);

/** "Kontakte": who is named where, and the way to put one in place of another. */
export default function ContactsContent() {
  const { data, isError, look } = useAnswer<Contacts>('/contacts/overview');
  const [isOpen, setOpen] = useState(false);
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
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
      <Flex gap={2} paddingBottom={4}>
        {mayReplace && <Button onClick={() => setOpen(true)}>Nachfolge regeln</Button>}
        {mayCreate && (
          <Link tag={NavLink} to="/content-manager/collection-types/api::contact.contact/create">
            Kontakt neu anlegen
          </Link>
        )}
      </Flex>
      <Table colCount={HEADS.length} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {HEADS.map((head) => (
              <Th key={head}>
                <Typography variant="sigma">{head}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Row key={row.documentId} row={row} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
