import { Typography } from '@strapi/design-system';
import type { InputHTMLAttributes } from 'react';
import { styled } from 'styled-components';

/** The browser's own field lies unseen over its German twin: it takes click, key and dropped file. */
const Frame = styled.div`
  position: relative;
  display: flex;
  flex-wrap: wrap;
  gap: 4px 12px;
  align-items: center;
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  input:focus-visible + span {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  input:hover + span {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

const Face = styled.span`
  padding: 9px 16px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  font-weight: 600;
`;

interface FileInputProps extends InputHTMLAttributes<HTMLInputElement> {
  /** Name of the file that is chosen. */
  chosen: string | undefined;
}

/** A field for a file, in German whatever the browser speaks. */
export const FileInput = ({ chosen, ...field }: FileInputProps) => (
  <Frame>
    <input type="file" {...field} />
    <Face aria-hidden>Datei wählen</Face>
    <Typography aria-hidden style={{ overflowWrap: 'anywhere' }}>
      {chosen ?? 'Noch keine Datei gewählt'}
    </Typography>
  </Frame>
);
