import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/** Looks at the database that often, in ms, and believes it is quiet after so many looks in a row. */
const PAUSE = 20;
const LOOKS = 5;
/** A server that is asked all the time never gets quiet. */
const MOST_LOOKS = 250;

/**
 * Until nobody asks the database any more, at most five seconds. After each commit Strapi reads what was changed, for
 * its events, and waits for that nowhere: if the database is closed meanwhile, the process ends with a fault.
 */
export async function untilQuiet(strapi: Core.Strapi): Promise<void> {
  const { pool } = (strapi.db.connection as unknown as { client: { pool: Pool } }).client;
  for (let looks = 0, quiet = 0; quiet < LOOKS && looks < MOST_LOOKS; looks += 1) {
    quiet = pool.numUsed() + pool.numPendingAcquires() > 0 ? 0 : quiet + 1;
    await sleep(PAUSE);
  }
}
