import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Choice, LogPage } from '../../log/view';
import { DayInput } from '../upkeep/DayInput';
import type { Filters } from './use-log';

interface ChoiceFieldProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

const ChoiceField = ({ label, value, choices, onChange }: ChoiceFieldProps) => (
  <Field.Root width="100%">
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      placeholder="alle"
      clearLabel="Auswahl aufheben"
      onClear={() => onChange('')}
      onChange={(chosen) => onChange(String(chosen))}
    >
      {choices.map((choice) => (
        <SingleSelectOption key={choice.value} value={choice.value}>
          {choice.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <Field.Root width="100%">
    <Field.Label>{label}</Field.Label>
    <DayInput
      type="date"
      value={value}
      onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
    />
  </Field.Root>
);

interface FilterFormProps {
  filters: Filters;
  log: Pick<LogPage, 'people' | 'municipalities' | 'types'>;
  onChange: (filters: Filters) => void;
}

/** Who, whose, what and when; a change asks at once. */
export function FilterForm({ filters, log, onChange }: FilterFormProps) {
  const set = (name: keyof Filters) => (value: string) => onChange({ ...filters, [name]: value });
  const fields = [
    <ChoiceField key="1" label="Person" value={filters.person} choices={log.people} onChange={set('person')} />,
    <ChoiceField
      key="2"
      label="Gemeinde"
      value={filters.municipality}
      choices={log.municipalities}
      onChange={set('municipality')}
    />,
    <ChoiceField key="3" label="Art" value={filters.type} choices={log.types} onChange={set('type')} />,
    <DayField key="4" label="Vom" value={filters.from} onChange={set('from')} />,
    <DayField key="5" label="Bis zum" value={filters.until} onChange={set('until')} />,
  ];
  return (
    <Grid.Root gap={4}>
      {fields.map((field) => (
        <Grid.Item key={field.key} col={4} s={6} xs={12}>
          {field}
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}
