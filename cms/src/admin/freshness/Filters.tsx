import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { CheckListRow } from '../../freshness/rows';
import { choicesOf, SHARED, type Filter } from './words';

interface ChoiceProps {
  label: string;
  value: string;
  /** Value and what is read, the first of them "all". */
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
}

/** Stands for '' in a list of choices, which takes no empty value. */
const EVERY = 'alle';

export const Choice = ({ label, value, options, onChoose }: ChoiceProps) => (
  <Box minWidth="18rem">
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value || EVERY} onChange={(chosen) => onChoose(chosen === EVERY ? '' : String(chosen))}>
        {options.map(([option, text]) => (
          <SingleSelectOption key={option} value={option || EVERY}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  </Box>
);

const same = (values: readonly string[]) => values.map((value) => [value, value] as const);

interface FiltersProps {
  rows: readonly CheckListRow[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Narrow the list; only what occurs in it can be chosen. */
export const Filters = ({ rows, filter, onFilter }: FiltersProps) => (
  <Flex gap={4} wrap="wrap" alignItems="flex-end">
    <Choice
      label="Gemeinde"
      value={filter.municipality}
      options={[['', 'Alle Gemeinden'], ...same(choicesOf(rows, (row) => row.municipality ?? SHARED))]}
      onChoose={(municipality) => onFilter({ ...filter, municipality })}
    />
    <Choice
      label="Art"
      value={filter.kind}
      options={[['', 'Alle Arten'], ...same(choicesOf(rows, (row) => row.kind))]}
      onChoose={(kind) => onFilter({ ...filter, kind })}
    />
    <Choice
      label="Stand"
      value={filter.state}
      options={[
        ['', 'Alles'],
        ['overdue', 'Überfällig'],
        ['soon', 'Bald fällig'],
        ['gone', 'Nicht mehr auf der Website'],
      ]}
      onChoose={(state) => onFilter({ ...filter, state: state as Filter['state'] })}
    />
  </Flex>
);
