/** What an editor reads at a field: its name and one sentence of help. */
export interface Label {
  label: string;
  description: string;
}

/**
 * Labels by attribute, as [name, help]. A text in three languages stands once under its bare name:
 * `label` serves `labelDe`, `labelEn` and `labelCs`.
 */
export type Labels = Readonly<Record<string, readonly [name: string, help: string]>>;
