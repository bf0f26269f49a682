import { join } from 'node:path';
import { currentEnvironment } from '../src/settings/environment.ts';

const { databaseUrl, dataDir } = currentEnvironment();

interface SqliteConnection {
  pragma(statement: string): unknown;
}

/**
 * Readers and the one writer do not wait for each other. What is confirmed lies on the disk: a withdrawn consent must
 * not come back by a power failure.
 */
function tune(connection: SqliteConnection, done: (error: null, connection: SqliteConnection) => void): void {
  for (const statement of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 10000'])
    connection.pragma(statement);
  done(null, connection);
}

const sqlite = {
  client: 'sqlite',
  connection: { filename: join(dataDir, 'cms.db') },
  useNullAsDefault: true,
  // One connection: SQLite has one writer, and a second one would only meet its lock.
  pool: { min: 1, max: 1, afterCreate: tune },
};

// Whoever changes content waits for the others with a connection in hand; readers must find one too.
const postgres = (connectionString: string) => ({
  client: 'postgres',
  connection: { connectionString },
  pool: { min: 0, max: 20 },
});

export default {
  connection: {
    ...(databaseUrl ? postgres(databaseUrl) : sqlite),
    // A large table is written in one go; whoever asks meanwhile waits, and is not turned away after a minute.
    acquireConnectionTimeout: 15 * 60 * 1000,
  },
};
