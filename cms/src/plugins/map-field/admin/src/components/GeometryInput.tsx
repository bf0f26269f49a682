import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useDebounce, useField } from '@strapi/strapi/admin';
import { CENTRAL_EUROPE, regionOf } from '@standort/model/geometry/region.ts';
import type { Shape } from '@standort/model/geometry/shape.ts';
import { writeCoordinates } from '@standort/model/geometry/write.ts';
import { styled } from 'styled-components';
import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import type { GeometryProblem } from '@standort/model/geometry/problem.ts';
import type { FieldProps } from '../../../../../admin/custom-fields/field-props';
import { geometryInGerman } from '../../../../../labels/geometry';
import { draftOf, textOf } from '../draft';
import { warningsOf } from '../findings';
import { useEntry } from '../use-entry';
import { useGround } from '../use-ground';
import { FileButton } from './FileButton';
import { Halves } from './Halves';
import { OfferButton } from './OfferButton';
import { PlaceMap } from './PlaceMap';
import { Summary } from './Summary';
import { Warnings } from './Warnings';

/** Figures stand below each other. */
const Coordinates = styled(Textarea)`
  font-variant-numeric: tabular-nums;
  line-height: 1.6;
`;

/** Milliseconds without a key before somebody is told what is wrong. */
const PAUSE = 600;
/** Lines that are seen at once. */
const LEAST_LINES = 8;
const MOST_LINES = 14;

/** A point or an area: written, pasted, from a file, or drawn. The text is the interface, the map the picture. */
const GeometryInput = (props: FieldProps) => {
  const { name, label, labelAction, hint, required, disabled } = props;
  const { value, error, onChange } = useField<unknown>(name);
  const { ground, failed } = useGround();
  const { isSite, documentId, stated } = useEntry();
  const region = useMemo(() => (ground?.bounds ? regionOf(ground.bounds) : CENTRAL_EUROPE), [ground]);
  const [typed, setTyped] = useState(() => textOf(value));
  const [refused, setRefused] = useState<GeometryProblem>();
  const input = useRef<HTMLTextAreaElement>(null);

  // What somebody types stays as it is; a value from outside (map, file, another language) replaces it.
  const meant = useMemo(() => textOf(draftOf(typed, region).value), [typed, region]);
  const held = useMemo(() => textOf(value), [value]);
  const text = meant === held ? typed : held;
  const settled = useDebounce(text, PAUSE);
  const draft = useMemo(() => draftOf(settled, region), [settled, region]);

  const others = useMemo(
    () => (ground?.sites ?? []).filter((site) => !isSite || site.documentId !== documentId),
    [ground, isSite, documentId],
  );
  const isRight = draft.problems.length === 0;
  const warnings = useMemo(
    () => (isSite && isRight ? warningsOf(draft.shape, stated, others) : []),
    [isSite, isRight, draft.shape, stated?.squareMetres, stated?.squareMetresTo, others],
  );

  const take = (next: string) => {
    setRefused(undefined);
    setTyped(next);
    onChange(name, draftOf(next, region).value);
  };
  const accept = (shape: Shape) => {
    take(writeCoordinates(shape));
    input.current?.focus();
  };
  const tidy = () => {
    const { shape, problems } = draftOf(text, region);
    if (shape && !problems.length) setTyped(writeCoordinates(shape));
  };

  const messages = [...(refused ? [refused] : []), ...draft.problems].map(geometryInGerman);
  // What the server refused is said once: by the field itself, if it sees it too.
  const said = messages.length ? messages.join(' ') : text === settled ? error : undefined;
  const lines = Math.min(MOST_LINES, Math.max(LEAST_LINES, text.split('\n').length + 1));

  return (
    <Field.Root name={name} id={name} error={said} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Field.Hint />
      <Halves>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Coordinates
            ref={input}
            value={text}
            rows={lines}
            disabled={disabled}
            spellCheck={false}
            placeholder={'50.89123, 13.67123'}
            onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => take(target.value)}
            onBlur={tidy}
          />
          <div role="alert">
            <Field.Error />
          </div>
          {!disabled && (
            <Flex gap={2} wrap="wrap">
              {draft.offer && <OfferButton offer={draft.offer} onAccept={accept} />}
              <FileButton onText={take} onRefuse={setRefused} />
            </Flex>
          )}
          <Summary shape={isRight ? draft.shape : undefined} isWrong={!isRight} />
          <Warnings warnings={warnings} />
        </Flex>
        <Box minWidth={0}>
          {failed ? (
            <Typography textColor="neutral600">
              Die Karte ist gerade nicht erreichbar. Koordinaten und Dateien können Sie trotzdem eintragen.
            </Typography>
          ) : (
            ground && (
              <PlaceMap
                ground={ground}
                others={others}
                shape={draft.shape}
                isWrong={!isRight}
                disabled={disabled}
                onDraw={(shape) => take(shape ? writeCoordinates(shape) : '')}
              />
            )
          )}
        </Box>
      </Halves>
    </Field.Root>
  );
};

export default GeometryInput;
