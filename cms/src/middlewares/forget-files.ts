import { rm } from 'node:fs/promises';

interface Received {
  filepath: string;
}
interface Context {
  request: { files?: Record<string, Received | Received[]> };
}

/** Whatever became of a request: its files do not stay in the temporary folder. Strapi deletes some, and only of what it took. */
export default () =>
  async ({ request }: Context, next: () => Promise<unknown>): Promise<void> => {
    const received = Object.values(request.files ?? {}).flat();
    try {
      await next();
    } finally {
      for (const { filepath } of received) await rm(filepath, { force: true });
    }
  };
