import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** Narrower, a row is a card: so many words side by side are not to be read there. */
export const NARROW = '(max-width: 75rem)';

/** A table that fits its page. Cells with a `data-name` say it on a narrow screen. */
export const PlainTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  th,
  td {
    padding: 8px 12px;
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  thead th,
  tbody th {
    font-weight: 600;
  }
  @media ${NARROW} {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr,
    th,
    td {
      display: block;
      border: 0;
      padding: 2px 0;
    }
    tr {
      padding: 12px 0;
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    }
    td[data-name]::before {
      content: attr(data-name) ': ';
      font-weight: 600;
    }
  }
`;

/** The same with one entry a row. */
const EntryTable = styled(PlainTable)`
  th,
  td {
    padding-block: 12px;
    white-space: normal;
    overflow-wrap: break-word;
  }
  thead th,
  button {
    white-space: nowrap;
  }
  tbody th {
    font-weight: inherit;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  @media ${NARROW} {
    tr:last-child {
      border-bottom: 0;
    }
    th,
    td {
      padding-block: 3px;
    }
    td[data-name] {
      display: grid;
      grid-template-columns: 11rem minmax(0, 1fr);
      gap: 8px;
    }
    td[data-name]::before {
      content: attr(data-name);
      color: ${({ theme }) => theme.colors.neutral600};
      font-weight: inherit;
    }
  }
`;

interface EntriesProps {
  /** What the table shows, for those who hear it. */
  label: string;
  heads: readonly string[];
  /** Rows, made of `Row`. */
  children: ReactNode;
}

/** Entries as a table. Roles are said: browsers forget them where a row is a card. */
export const Entries = ({ label, heads, children }: EntriesProps) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" paddingLeft={{ initial: 4, medium: 3 }} paddingRight={3}>
    <EntryTable role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </EntryTable>
  </Box>
);

interface RowProps {
  /** Names the entry. */
  head: ReactNode;
  /** The other cells by their heads; one that is empty is left out on a narrow screen. */
  cells: readonly (readonly [head: string, content: ReactNode])[];
}

export const Row = ({ head, cells }: RowProps) => (
  <tr role="row">
    <th role="rowheader" scope="row">
      {head}
    </th>
    {cells.map(([name, content]) => (
      <td key={name} role="cell" data-name={name}>
        <div>{content}</div>
      </td>
    ))}
  </tr>
);
