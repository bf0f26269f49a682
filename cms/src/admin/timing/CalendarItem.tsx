import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  when: string;
  /** German word for what it is; left out where all are the same. */
  sort?: string;
  children: ReactNode;
  /** What can be done about it, on the right. */
  action?: ReactNode;
}

/** A line of the calendar: when, what it is, and what stands below. */
export const CalendarItem = ({ when, sort, children, action }: Props) => (
  <Box tag="li" paddingTop={3} paddingBottom={3} borderColor="neutral150" style={{ borderWidth: '1px 0 0' }}>
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Flex
        direction="column"
        alignItems="flex-start"
        gap={1}
        minWidth={0}
        maxWidth="100%"
        style={{ overflowWrap: 'anywhere' }}
        flex="1 1 28rem"
      >
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="bold" tag="p">
            {when}
          </Typography>
          {sort !== undefined && <Badge>{sort}</Badge>}
        </Flex>
        {children}
      </Flex>
      {action}
    </Flex>
  </Box>
);
