import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEntries } from './use-entries';

interface EntryPickerProps {
  relation: 'companies' | 'contact';
  value: string;
  onChange: (documentId: string) => void;
}

/** Chooses one entry, or none. A list, not a search field: words that are typed and not chosen would be lost unnoticed. */
export function EntryPicker({ relation, value, onChange }: EntryPickerProps) {
  const { choices, isFailed } = useEntries(relation);
  const state = isFailed ? 'Die Liste ließ sich nicht laden' : choices ? 'Nichts gewählt' : 'Die Liste wird geladen …';
  return (
    <SingleSelect
      value={choices?.some(({ documentId }) => documentId === value) ? value : ''}
      placeholder={state}
      disabled={!choices}
      clearLabel="Auswahl entfernen"
      onChange={(chosen) => onChange(String(chosen))}
      onClear={() => onChange('')}
    >
      {(choices ?? []).map(({ documentId, name }) => (
        <SingleSelectOption key={documentId} value={documentId}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
