import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/settings/root.ts';
import { startCms } from './instance.ts';

/**
 * Makes a folder with `data`, of a CMS that was filled with all entries of the region and stopped, and `content`, these
 * entries as files. @param databaseUrl an empty PostgreSQL in place of SQLite
 */
export async function seed(folder: string, databaseUrl?: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'content/entries'), join(folder, 'content/entries'), { recursive: true });
  const env = { CONTENT_DIR: join(folder, 'content'), ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const cms = await startCms({ dataDir: join(folder, 'data'), env });
  await cms.stop();
}
