import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Choice } from '../../translations/page';

interface FilterProps {
  name: string;
  label: string;
  value: string;
  /** What is shown if nothing is chosen. */
  all: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

/** Stands for "all": the list of the desk takes an empty value for nothing. */
const ALL = 'all';

const Filter = ({ name, label, value, all, choices, onChange }: FilterProps) => (
  <Field.Root name={name} width={{ initial: '100%', medium: '26rem' }}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value || ALL} onChange={(chosen) => onChange(chosen === ALL ? '' : String(chosen))}>
      {[{ value: ALL, label: all }, ...choices].map((choice) => (
        <SingleSelectOption key={choice.value} value={choice.value}>
          {choice.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

/** Narrows a list by what its address says. */
export const Filters = ({ filters }: { filters: readonly FilterProps[] }) => (
  <Flex wrap="wrap" gap={4} paddingBottom={4} alignItems="flex-end">
    {filters.map((filter) => (
      <Filter key={filter.name} {...filter} />
    ))}
  </Flex>
);
