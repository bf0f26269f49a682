import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Difference } from '../../versions/view';
import { partsOf } from './words';

/** Beside each other where there is room. */
const Sides = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  gap: 0.8rem 2.4rem;
  margin: 0;
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;

const Mark = styled.mark`
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral900};
`;

const Side = ({ name, text, other }: { name: string; text: string | null; other: string | null }) => {
  const [begin, different, end] = partsOf(text ?? '', other ?? '');
  return (
    <div>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" variant="omega">
        {text === null ? (
          <em>leer</em>
        ) : (
          <>
            {begin}
            {different !== '' && <Mark>{different}</Mark>}
            {end}
          </>
        )}
      </Typography>
    </div>
  );
};

interface DifferencesProps {
  differences: readonly Difference[];
  isLocalised: boolean;
}

/** Field by field what stands there today and what stood there then. */
export const Differences = ({ differences, isLocalised }: DifferencesProps) => (
  <Box tag="ul" paddingTop={2}>
    {differences.map(({ field, isShared, now, then }) => (
      <Box
        tag="li"
        key={field}
        paddingTop={3}
        paddingBottom={3}
        borderColor="neutral150"
        borderStyle="solid"
        borderWidth="1px 0 0 0"
      >
        <Typography fontWeight="bold" tag="h3">
          {field}
          {isLocalised && isShared && (
            <Typography variant="pi" textColor="neutral600" tag="span">
              {' '}
              (gilt für alle Sprachen)
            </Typography>
          )}
        </Typography>
        <Sides>
          <Side name="Heute" text={now} other={then} />
          <Side name="Damals" text={then} other={now} />
        </Sides>
      </Box>
    ))}
  </Box>
);
