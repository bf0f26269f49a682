import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Data } from '../../src/strapi/types.ts';
import type { SeededPostgres } from './on-postgres.ts';

interface Client {
  connect(): Promise<void>;
  query(statement: string): Promise<{ rows: Data[] }>;
  end(): Promise<void>;
}

const { Client } = createRequire(import.meta.url)('pg') as {
  Client: new (options: { connectionString: string }) => Client;
};

/** Addresses of PostgreSQL databases, by the data folder they belong to. */
const addresses = new Map<string, string>();

/** `DATABASE_URL` of a data folder; undefined = the folder holds a SQLite file. */
export const databaseOf = (dataDir: string): string | undefined => addresses.get(dataDir);

async function onPostgres(connectionString: string, statement: string): Promise<Data[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Gives a data folder a PostgreSQL database of its own, filled like the one that is copied. */
export async function copyDatabase({ server, template }: SeededPostgres, dataDir: string): Promise<void> {
  const name = `copy_${randomUUID().replaceAll('-', '')}`;
  await onPostgres(`${server}postgres`, `create database ${name} template ${template}`);
  addresses.set(dataDir, server + name);
}

/** Asks the database of a CMS past it, or changes it; in words both databases know. @returns rows of a question */
export async function inDatabase(dataDir: string, statement: string): Promise<Data[]> {
  const address = databaseOf(dataDir);
  if (address) return onPostgres(address, statement);
  const database = new DatabaseSync(join(dataDir, 'cms.db'));
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
}
