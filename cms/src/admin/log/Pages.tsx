import { Button, Flex, Typography } from '@strapi/design-system';

interface PagesProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Leads through a list of several pages, the newest first. */
export const Pages = ({ page, pages, onPage }: PagesProps) =>
  pages > 1 && (
    <Flex tag="nav" aria-label="Seiten" gap={3} paddingTop={4} alignItems="center">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        Neuere
      </Button>
      <Typography variant="omega">
        Seite {page} von {pages}
      </Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        Ältere
      </Button>
    </Flex>
  );
