import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { FieldProps } from './field-props';

/** Label, input, help and error, in Strapi's own form. */
export const FieldFrame = ({
  name,
  label,
  labelAction,
  hint,
  required,
  error,
  children,
}: FieldProps & { error?: string; children: ReactNode }) => (
  <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
    <Field.Label action={labelAction}>{label}</Field.Label>
    {children}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
