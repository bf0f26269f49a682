import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import type { Reach } from '../access/reach.ts';
import { uidOf } from '../strapi/types.ts';

/** As much of the query builder as is needed here. */
export interface Query extends PromiseLike<unknown> {
  leftJoin(table: Record<string, string>, on: unknown): Query;
  where(column: string, value: string): Query;
  whereIn(column: string, values: string[]): Query;
  whereNull(column: string): Query;
  whereNotNull(column: string): Query;
  whereRaw(condition: string, bindings?: number[]): Query;
  select(columns: Record<string, string>): Query;
}
export interface Connection {
  (table: Record<string, string>): Query;
  raw(condition: string, bindings?: string[]): unknown;
}

export const connectionOf = (strapi: Core.Strapi): Connection => strapi.db.connection as Connection;

export const tableOf = (strapi: Core.Strapi, type: TypeName): string => strapi.db.metadata.get(uidOf(type)).tableName;

/** Entries within reach only, by the same plain value the guard compares. */
export const within = ({ isAll, own }: Reach, query: Query, alias: string): Query =>
  isAll ? query : query.whereIn(`${alias}.municipality_code`, [...own]);

/** A time as the database gives it, in ms. */
export const momentOf = (value: unknown): number =>
  typeof value === 'number' ? value : new Date(value as string | Date).getTime();
