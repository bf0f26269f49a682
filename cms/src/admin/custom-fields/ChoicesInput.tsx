import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { VALUES } from '../../labels/values';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';

/** Several of several values, in German, kept in the order of the list. */
const ChoicesInput = (props: FieldProps) => {
  const { value, error, onChange } = useField<string[] | null>(props.name);
  const options = props.attribute?.options?.values ?? [];
  const choose = (chosen: string[]) =>
    onChange(
      props.name,
      options.filter((option) => chosen.includes(option)),
    );
  return (
    <FieldFrame {...props} error={error}>
      <MultiSelect
        value={value ?? []}
        placeholder="Bitte wählen"
        disabled={props.disabled}
        withTags
        onChange={choose}
        onClear={() => choose([])}
      >
        {options.map((option) => (
          <MultiSelectOption key={option} value={option}>
            {VALUES[option] ?? option}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </FieldFrame>
  );
};

export default ChoicesInput;
