interface Option {
  value: string;
  label: string;
  /** How many entries have it. */
  count?: number;
  checked?: boolean;
}

/** One field of the filter form. */
export type FilterField = { name: string; label: string; hint?: string } & (
  | { kind: 'choices' | 'select'; options: readonly Option[] }
  | { kind: 'check'; checked?: boolean }
  | { kind: 'number'; value?: string; step?: number }
  | { kind: 'search'; value?: string }
);
