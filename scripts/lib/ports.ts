import { createServer } from 'node:net';

/** A port that is needed is taken. */
export class PortError extends Error {
  override name = 'PortError';
}

const isFree = (port: number, host: string) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** @throws PortError that names the variable to set */
export async function needPort(port: number, variable: string, purpose: string): Promise<void> {
  if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '0.0.0.0'))) return;
  throw new PortError(
    `Port ${port} for ${purpose} is already in use. Perhaps it is running already? Stop the other program, or choose another port: ${variable}=${port + 1} npm start`,
  );
}

/** A port nobody uses at this moment. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
