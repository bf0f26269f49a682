import { styled } from 'styled-components';

/** The browser's own field for a file, with a button like the others of the desk. */
export const FileInput = styled.input.attrs({ type: 'file' })`
  max-width: 100%;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  &::file-selector-button {
    margin-inline-end: 12px;
    padding: 9px 16px;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  &::file-selector-button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;
