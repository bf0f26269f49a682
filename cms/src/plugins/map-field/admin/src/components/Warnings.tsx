import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

/** What should be looked at, but hinders nothing. */
export const Warnings = ({ warnings }: { warnings: readonly string[] }) => (
  <div role="status">
    {warnings.map((warning) => (
      <Flex key={warning} gap={2} alignItems="flex-start" paddingBottom={2}>
        <Box paddingTop="2px" aria-hidden>
          <WarningCircle fill="warning600" />
        </Box>
        <Typography variant="pi" textColor="warning700">
          {warning}
        </Typography>
      </Flex>
    ))}
  </div>
);
