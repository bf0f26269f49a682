import type { Core } from '@strapi/strapi';
import { now } from '../clock.ts';
import { currentEnvironment } from '../settings/environment.ts';
import type { Chore } from './chore.ts';
import { CHORES } from './chores.ts';
import { withClusterLock } from './cluster-lock.ts';

/** Does once what is due now. A chore that fails keeps none of the others from being done, and is tried again. */
export function tick(strapi: Core.Strapi, chores: readonly Chore[] = CHORES): Promise<boolean> {
  return withClusterLock(strapi, async () => {
    const moment = now();
    for (const chore of chores)
      try {
        await chore.run(strapi, moment);
      } catch (error) {
        strapi.log.error(`Hintergrundarbeit „${chore.name}“: ${error instanceof Error ? error.stack : String(error)}`);
      }
  });
}

async function round(strapi: Core.Strapi): Promise<void> {
  try {
    await tick(strapi);
  } catch (error) {
    strapi.log.error(`Hintergrundarbeit: ${String(error)}`);
  }
}

const stops = new WeakMap<object, () => Promise<void>>();

/** Begins when the server listens, so never in a command, and ends with it. */
export function startBackground(strapi: Core.Strapi): void {
  const pause = currentEnvironment().backgroundSeconds * 1000;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isStopped = false;
  const next = () => {
    running = round(strapi).finally(() => {
      if (!isStopped) timer = setTimeout(next, pause);
    });
  };
  strapi.server.httpServer.once('listening', next);
  stops.set(strapi, async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  });
}

/** Done when the chore at work has ended; before the database is closed. */
export const stopBackground = async (strapi: Core.Strapi): Promise<void> => stops.get(strapi)?.();
