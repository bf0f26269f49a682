import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort, needPort } from './ports.ts';

it('says which port is taken, what for, and what to do', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  await expect(needPort(port, 'PORT', 'the site')).rejects.toThrow(
    `Port ${port} for the site is already in use. Perhaps it is running already? Stop the other program, or choose another port: PORT=${port + 1} npm start`,
  );
  await new Promise((resolve) => other.close(resolve));
  await expect(needPort(port, 'PORT', 'the site')).resolves.toBeUndefined();
});
