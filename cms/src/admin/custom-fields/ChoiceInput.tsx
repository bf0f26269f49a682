import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { VALUES } from '../../labels/values';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';

/** One of several values, in German. */
const ChoiceInput = (props: FieldProps) => {
  const { value, error, onChange } = useField<string | null>(props.name);
  return (
    <FieldFrame {...props} error={error}>
      <SingleSelect
        value={value ?? ''}
        placeholder="Bitte wählen"
        disabled={props.disabled}
        onChange={(chosen: string | number) => onChange(props.name, String(chosen))}
        onClear={props.required ? undefined : () => onChange(props.name, null)}
      >
        {(props.attribute?.enum ?? []).map((option) => (
          <SingleSelectOption key={option} value={option}>
            {VALUES[option] ?? option}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FieldFrame>
  );
};

export default ChoiceInput;
