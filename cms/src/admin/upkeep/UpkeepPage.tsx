import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { Suspense } from 'react';
import { Navigate, NavLink, Route, Routes } from 'react-router-dom';
import { styled } from 'styled-components';
import { Waiting } from './States';
import { PAGES, type Right, type UpkeepPage } from './pages';

const Tab = styled(NavLink)`
  display: inline-block;
  padding: 10px 14px;
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  text-decoration: none;
  @media (max-width: 48em) {
    padding: 9px 6px;
    font-size: 1.3rem;
  }
  &.active {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** The pages the person at work may open; undefined as long as her rights are not known. */
function usePages(): readonly UpkeepPage[] | undefined {
  const granted = useAuth('Upkeep', (state) => state.permissions);
  const isGranted = ({ action, subject }: Right) =>
    granted.some((one) => one.action === action && (one.subject ?? null) === subject);
  if (!granted.length) return undefined;
  return PAGES.filter(({ permissions }) => !permissions || permissions.some(isGranted));
}

const One = ({ page: { title, subtitle, Content } }: { page: UpkeepPage }) => (
  <>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header title={title} subtitle={subtitle} />
    <Layouts.Content>
      <Suspense fallback={<Waiting />}>
        <Content />
      </Suspense>
    </Layouts.Content>
  </>
);

/** "Pflege": a row of pages, one of them open. */
export default () => {
  const pages = usePages();
  // Sent on too early, somebody who opens a page by its address would land on another.
  if (!pages) return <Page.Loading>Wird geladen …</Page.Loading>;
  const first = pages[0];
  return (
    <Page.Main>
      <Box tag="nav" aria-label="Pflege" background="neutral0" paddingLeft={4} paddingRight={4}>
        <Flex wrap="wrap" gap={1}>
          {pages.map(({ path, title }) => (
            <Tab key={path} to={`/upkeep/${path}`}>
              {title}
            </Tab>
          ))}
        </Flex>
      </Box>
      <Routes>
        {pages.map((page) => (
          <Route key={page.path} path={`${page.path}/*`} element={<One page={page} />} />
        ))}
        {first && <Route path="*" element={<Navigate to={`/upkeep/${first.path}`} replace />} />}
      </Routes>
    </Page.Main>
  );
};
