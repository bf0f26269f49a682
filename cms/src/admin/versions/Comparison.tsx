import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Page, useAPIErrorHandler } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Missing, Restored } from '../../versions/view';
import { Differences } from './Differences';
import { useRestoreVersionMutation, useVersionQuery, type Asked } from './use-versions';
import { saidOfMissing, scopeOf, titleOf } from './words';

const Lost = ({ missing, title }: { missing: readonly Missing[]; title: string }) =>
  missing.length > 0 && (
    <Box paddingTop={4}>
      <Typography fontWeight="bold" tag="p">
        {title}
      </Typography>
      <Box tag="ul">
        {missing.map((one, k) => (
          <Typography key={k} tag="li" variant="omega">
            {saidOfMissing(one)}
          </Typography>
        ))}
      </Box>
    </Box>
  );

const Done = ({ restored: { form, missing } }: { restored: Restored }) => (
  <Box role="status">
    <Typography tag="p">
      Die Fassung steht wieder im Entwurf. Sehen Sie sie im Formular an, und veröffentlichen Sie sie dort.
    </Typography>
    <Lost missing={missing} title="Nicht wiederhergestellt:" />
    <Box paddingTop={3}>
      <Link tag={NavLink} to={form}>
        Zum Formular mit der wiederhergestellten Fassung
      </Link>
    </Box>
  </Box>
);

interface ComparisonProps {
  asked: Asked;
  id: string;
}

/** A version beside what stands there today, and the button that brings it back. */
export function Comparison({ asked, id }: ComparisonProps) {
  const { data, isError } = useVersionQuery({ ...asked, id });
  const [restore, { isLoading }] = useRestoreVersionMutation();
  const [restored, setRestored] = useState<Restored>();
  const [problem, setProblem] = useState('');
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = data !== undefined;
  // Whoever opened it by a link further down, or brought it back, is led here.
  useEffect(() => heading.current?.focus(), [isThere, restored]);
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { entry, version, differences, missing } = data;
  const bringBack = async () => {
    const answer = await restore({ ...asked, id });
    if ('data' in answer) setRestored(answer.data);
    else setProblem(formatError(answer.error));
  };
  return (
    <Box
      tag="section"
      aria-labelledby="comparison"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
      marginBottom={4}
    >
      <Typography variant="beta" tag="h2" id="comparison" ref={heading} tabIndex={-1}>
        {restored ? 'Fassung wiederhergestellt' : `Fassung: ${titleOf(version)}`}
      </Typography>
      {restored ? (
        <Done restored={restored} />
      ) : (
        <>
          {differences.length === 0 ? (
            <Typography tag="p">Diese Fassung sagt dasselbe wie das Formular heute.</Typography>
          ) : (
            <>
              <Typography tag="p">{scopeOf(entry)}</Typography>
              <Differences differences={differences} isLocalised={entry.locale !== null} />
            </>
          )}
          <Lost missing={missing} title="Das lässt sich nicht wiederherstellen:" />
          {problem !== '' && (
            <Typography tag="p" role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
          {entry.mayRestore && differences.length > 0 && (
            <Flex paddingTop={4}>
              <Button loading={isLoading} onClick={() => void bringBack()}>
                Diese Fassung wiederherstellen
              </Button>
            </Flex>
          )}
        </>
      )}
    </Box>
  );
}
