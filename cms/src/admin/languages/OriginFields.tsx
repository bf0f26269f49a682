import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { VALUES } from '../../labels/values';
import { dayInGerman } from '../../translations/day';
import type { Origin } from '../../translations/page';

const ORIGINS = ['human', 'machine', 'machineReviewed'] as const;

interface OriginFieldsProps {
  /** As the draft says it. */
  now: Origin;
  value: Origin;
  isOpen: boolean;
  onState: (origin: Origin) => void;
}

/** "Bisher: Maschine, 12.07.2026" */
const saidOf = ({ origin, by, on }: Origin): string =>
  origin ? `Bisher: ${[VALUES[origin] ?? origin, by, on && dayInGerman(on)].filter(Boolean).join(', ')}.` : '';

/** Who wrote what stands above; asked anew whenever a text was changed. */
export const OriginFields = ({ now, value, isOpen, onState }: OriginFieldsProps) => (
  <Flex wrap="wrap" gap={4} alignItems="flex-start" paddingTop={4} paddingBottom={4}>
    <Field.Root
      name="origin"
      required
      width="26rem"
      hint={`${saidOf(now)} Maschinentext wird gekennzeichnet, bis ihn jemand gelesen hat.`.trim()}
    >
      <Field.Label>Textherkunft</Field.Label>
      <SingleSelect
        value={value.origin}
        placeholder="Bitte wählen"
        disabled={!isOpen}
        onChange={(origin) => onState({ ...value, origin: String(origin) })}
      >
        {ORIGINS.map((origin) => (
          <SingleSelectOption key={origin} value={origin}>
            {VALUES[origin]}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
    <Field.Root name="origin-by" width="26rem" hint="Rolle oder Stelle, kein Personenname.">
      <Field.Label>Geschrieben oder gelesen von</Field.Label>
      <TextInput
        value={value.by}
        disabled={!isOpen}
        onChange={({ target }) => onState({ ...value, by: target.value })}
      />
      <Field.Hint />
    </Field.Root>
    <Field.Root name="origin-on" width="20rem">
      <Field.Label>Geschrieben oder gelesen am</Field.Label>
      <TextInput
        type="date"
        value={value.on}
        disabled={!isOpen}
        onChange={({ target }) => onState({ ...value, on: target.value })}
      />
    </Field.Root>
  </Flex>
);
