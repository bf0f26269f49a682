import { Box, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ShownCell, ShownRow } from '../../sheets/shown';
import { PlainTable } from '../upkeep/Table';
import { STATE_NAMES } from './words';

const COLORS = { new: 'success700', changed: 'primary700', conflict: 'warning700', error: 'danger700' } as const;

interface DiffTableProps {
  rows: readonly ShownRow[];
  /** Rows somebody else changed that are taken all the same. */
  taken: readonly number[];
  onTake?: (id: number, isTaken: boolean) => void;
}

const after = ({ after: text, problem }: ShownCell) => (
  <>
    {text || '(leer)'}
    {problem && (
      <Typography tag="p" textColor="danger700" fontWeight="semiBold">
        {problem}
      </Typography>
    )}
  </>
);

function RowHead({ row, taken, onTake }: { row: ShownRow } & Pick<DiffTableProps, 'taken' | 'onTake'>) {
  return (
    <th scope="rowgroup" rowSpan={Math.max(1, row.cells.length)}>
      <Typography tag="p" textColor={COLORS[row.state]} fontWeight="bold">
        {STATE_NAMES[row.state]} · {row.row}
      </Typography>
      {row.form ? (
        <Link tag={NavLink} to={row.form}>
          {row.title}
        </Link>
      ) : (
        <Typography tag="p">{row.title}</Typography>
      )}
      {row.notes.map((note) => (
        <Typography key={note} tag="p" variant="pi" textColor="neutral700">
          {note}
        </Typography>
      ))}
      {row.state === 'conflict' && onTake && (
        <Box paddingTop={2}>
          <Checkbox checked={taken.includes(row.id)} onCheckedChange={(state) => onTake(row.id, state === true)}>
            {row.row} trotzdem übernehmen
          </Checkbox>
        </Box>
      )}
    </th>
  );
}

/** What a file would change, cell by cell: a group of lines per row of the file. */
export const DiffTable = ({ rows, taken, onTake }: DiffTableProps) => (
  <PlainTable>
    <caption>
      <Flex paddingBottom={2}>
        <Typography variant="pi" textColor="neutral700">
          Was die Datei ändern würde
        </Typography>
      </Flex>
    </caption>
    <thead>
      <tr>
        <th scope="col">Eintrag</th>
        <th scope="col">Zelle</th>
        <th scope="col">Angabe</th>
        <th scope="col">Bisher</th>
        <th scope="col">Künftig</th>
      </tr>
    </thead>
    {rows.map((row) => (
      <tbody key={row.id}>
        {(row.cells.length ? row.cells : [undefined]).map((cell, k) => (
          <tr key={cell?.column ?? 'none'}>
            {k === 0 && <RowHead row={row} taken={taken} onTake={onTake} />}
            <td data-name="Zelle">{cell?.cell ?? ''}</td>
            <td data-name="Angabe">{cell?.column ?? ''}</td>
            <td data-name="Bisher">{cell ? cell.before || '(leer)' : ''}</td>
            <td data-name="Künftig">{cell && after(cell)}</td>
          </tr>
        ))}
      </tbody>
    ))}
  </PlainTable>
);
