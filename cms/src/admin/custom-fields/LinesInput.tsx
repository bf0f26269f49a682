import { Textarea } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { type ChangeEvent, useState } from 'react';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './field-props';
import { fromLines, toLines } from './lines';

/** A list of short texts, one per line. */
const LinesInput = (props: FieldProps) => {
  const { value, error, onChange } = useField<string[] | null>(props.name);
  const [text, setText] = useState(fromLines(value));
  // While somebody types, empty lines stay; a value from outside replaces the text.
  const shown = fromLines(toLines(text)) === fromLines(value) ? text : fromLines(value);
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setText(event.target.value);
    onChange(props.name, toLines(event.target.value));
  };
  return (
    <FieldFrame {...props} error={error}>
      <Textarea value={shown} disabled={props.disabled} onChange={change} rows={4} />
    </FieldFrame>
  );
};

export default LinesInput;
