import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useRef } from 'react';
import type { RegisterRow } from '../../consents/register';
import { useTry } from '../upkeep/use-answer';

const KINDS = 'application/pdf,image/jpeg,image/png';

/** Hands a file to the browser without giving it an address anybody else could open. */
function save(bytes: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = bytes.type === 'application/pdf' ? 'einwilligung.pdf' : 'einwilligung';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Where the signed paper lies, and as a file here. */
export function Paper({ row, onChange }: { row: RegisterRow; onChange: () => void }) {
  const { get, post } = useFetchClient();
  const attempt = useTry();
  const input = useRef<HTMLInputElement>(null);
  const address = `/consents/${row.recordId}/paper`;
  const open = () => attempt(async () => save((await get<Blob>(address, { responseType: 'blob' })).data));
  const layDown = async (file: File | undefined) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    await attempt(() => post(address, form));
    if (input.current) input.current.value = '';
    onChange();
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi">{row.heldBy ?? 'keine Angabe, wo es liegt'}</Typography>
      <Flex gap={2} wrap="wrap">
        {row.hasPaper && (
          <Button variant="tertiary" size="S" onClick={() => void open()}>
            Blatt öffnen
          </Button>
        )}
        {row.mayKeepPaper && (
          <>
            <VisuallyHidden>
              <input
                ref={input}
                type="file"
                accept={KINDS}
                aria-label={`Blatt zu ${row.story}`}
                tabIndex={-1}
                onChange={({ target }) => void layDown(target.files?.[0])}
              />
            </VisuallyHidden>
            <Button variant="tertiary" size="S" onClick={() => input.current?.click()}>
              {row.hasPaper ? 'Blatt ersetzen' : 'Blatt ablegen'}
            </Button>
          </>
        )}
      </Flex>
    </Flex>
  );
}
