import type { Core } from '@strapi/strapi';
import type { DocumentParams } from '../strapi/types.ts';

/** What is being done to which document. `params` may be changed before `next`. */
export interface Action {
  uid: string;
  action: string;
  params: DocumentParams;
}

export type DocumentMiddleware = (
  strapi: Core.Strapi,
  action: Action,
  next: () => Promise<unknown>,
) => Promise<unknown>;

export const WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'clone',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
]);

/** Locales named by an action: `'*'`, or a list; without any the default. */
export const localesOf = ({ locale }: DocumentParams): string[] | '*' =>
  locale === '*' ? '*' : Array.isArray(locale) ? (locale.includes('*') ? '*' : locale) : [locale ?? 'de'];
