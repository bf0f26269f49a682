import { Field } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A day, or a day with its hour, as the browser lets one choose it; its signs are to be seen on a dark ground too. */
export const DayInput = styled(Field.Input)`
  color-scheme: ${({ theme }) => (theme.colors.neutral0 === '#ffffff' ? 'light' : 'dark')};
`;
