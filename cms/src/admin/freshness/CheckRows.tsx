import { Box, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { CheckListRow } from '../../freshness/rows';
import { saidOfCheck } from '../start-page/words';

interface CheckRowsProps {
  rows: readonly CheckListRow[];
  /** Which are chosen, by documentId. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Entries with a box to choose them; those that cannot be confirmed have none. */
export function CheckRows({ rows, chosen, onChoose }: CheckRowsProps) {
  const able = rows.filter(({ mayConfirm }) => mayConfirm);
  const isAll = able.length > 0 && able.every(({ documentId }) => chosen.has(documentId));
  const toggle = (documentId: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(documentId);
    else next.delete(documentId);
    onChoose(next);
  };
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      {able.length > 0 && (
        <Box paddingBottom={3}>
          <Checkbox
            checked={isAll}
            onCheckedChange={(isOn: boolean) => onChoose(new Set(isOn ? able.map(({ documentId }) => documentId) : []))}
          >
            Alle auswählen
          </Checkbox>
        </Box>
      )}
      <Box tag="ul">
        {rows.map((row) => {
          const { text, isUrgent } = saidOfCheck(row);
          return (
            <Flex tag="li" key={row.documentId} gap={3} alignItems="flex-start" paddingTop={3} paddingBottom={3}>
              {row.mayConfirm && (
                <Checkbox
                  aria-label={`${row.title} auswählen`}
                  checked={chosen.has(row.documentId)}
                  onCheckedChange={(isOn: boolean) => toggle(row.documentId, isOn)}
                />
              )}
              <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
                <Link tag={NavLink} to={row.form}>
                  {row.title}
                </Link>
                <Typography variant="pi" tag="p" textColor={isUrgent ? 'danger600' : 'neutral600'}>
                  {text}
                </Typography>
              </Box>
            </Flex>
          );
        })}
      </Box>
    </Box>
  );
}
