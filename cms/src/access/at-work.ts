import type { Core } from '@strapi/strapi';
import { typeOf, type Row } from '../strapi/types.ts';
import { actorOf } from './actor.ts';
import { EVERYTHING, reachOf, type Reach } from './reach.ts';
import { forbid } from './refuse.ts';
import { areOwn } from './rows.ts';

/** Reach of the person at work, to choose what to look for; the guard still decides what is shown. Nobody else may ask. */
export async function reachAtWork(strapi: Core.Strapi): Promise<Reach> {
  const actor = actorOf(strapi);
  if (actor.kind === 'super-admin') return EVERYTHING;
  return actor.kind === 'staff' ? reachOf(strapi, actor) : forbid('Dafür braucht es eine Rolle.');
}

/** Limits of the person at work; `all` = none, `none` = nothing is allowed. */
export async function limitsOf(strapi: Core.Strapi): Promise<Reach | 'none' | 'all'> {
  const actor = actorOf(strapi);
  if (actor.kind === 'program' || actor.kind === 'super-admin') return 'all';
  if (actor.kind !== 'staff') return 'none';
  const reach = await reachOf(strapi, actor);
  return reach.isAll ? 'all' : reach;
}

/** Whether the person at work may see the drafts of a document, given its rows. */
export async function seesDrafts(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Pick<Row, string>[],
): Promise<boolean> {
  const limits = await limitsOf(strapi);
  if (typeof limits === 'string') return limits === 'all';
  const type = typeOf(uid);
  return type !== undefined && limits.may(type, 'read') && areOwn(limits, rows);
}
