import { Box, Field, Textarea, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { BesideRow } from '../../translations/page';
import { LANGUAGE } from './words';

interface TextRowProps {
  row: BesideRow;
  language: 'en' | 'cs';
  value: string;
  isOpen: boolean;
  onWrite: (path: string, text: string) => void;
}

/** Two columns, on a narrow screen one below the other. */
const Pair = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 1.6rem;
  padding-block: 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  @media (max-width: 48em) {
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8rem;
  }
`;
const Written = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** So many lines a text takes, about. */
const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 60), 0);

const German = ({ row: { label, german, before } }: Pick<TextRowProps, 'row'>) => (
  <Box>
    <Typography variant="pi" fontWeight="bold" tag="p">
      {`${label} (Deutsch)`}
    </Typography>
    <Box lang="de" paddingTop={1}>
      <Written tag="p">{german || '–'}</Written>
    </Box>
    {before !== undefined && (
      <Box paddingTop={2} paddingLeft={3} borderColor="warning500" borderStyle="solid" borderWidth="0 0 0 3px">
        <Typography variant="pi" textColor="neutral600" tag="p">
          Geändert. Vorher:
        </Typography>
        <Written lang="de" variant="pi" textColor="neutral600" tag="p">
          {before || 'nichts'}
        </Written>
      </Box>
    )}
  </Box>
);

/** A text in German, and the same text to be written in another language. */
export function TextRow({ row, language, value, isOpen, onWrite }: TextRowProps) {
  const { path, label, kind, german, isEditable } = row;
  const name = `text-${path}`;
  const field = {
    value,
    lang: language,
    disabled: !isOpen || !isEditable,
    onChange: ({ target }: { target: { value: string } }) => onWrite(path, target.value),
  };
  const lines = Math.min(24, Math.max(3, linesOf(german), linesOf(value)));
  return (
    <Pair>
      <German row={row} />
      <Field.Root
        id={name}
        name={name}
        {...(kind === 'markdown' &&
          isEditable && { hint: 'Zeichen wie ## und ** gestalten den Text; lassen Sie sie stehen.' })}
        {...(!isEditable && { hint: 'Hier sind beide Sprachen verschieden gegliedert. Ändern Sie das im Formular.' })}
      >
        <Field.Label>{`${label} (${LANGUAGE[language]})`}</Field.Label>
        {kind === 'line' && !german.includes('\n') ? (
          <TextInput {...field} />
        ) : (
          <Textarea {...field} rows={lines} style={{ height: `${lines * 2.2}rem` }} />
        )}
        <Field.Hint />
      </Field.Root>
    </Pair>
  );
}
