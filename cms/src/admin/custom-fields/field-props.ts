import type { ReactNode } from 'react';

/** What the content manager hands to the input of a custom field. */
export interface FieldProps {
  name: string;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  attribute?: { enum?: readonly string[]; options?: { values?: readonly string[] } };
}
