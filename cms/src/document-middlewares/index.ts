import type { Core } from '@strapi/strapi';
import { guard } from '../access/guard.ts';
import type { DocumentMiddleware } from './action.ts';
import { address } from './address.ts';
import { bringBackReferences } from './bring-back-references.ts';
import { changeFeed } from './change-feed.ts';
import { editorship } from './editorship.ts';
import { entryKey } from './entry-key.ts';
import { formerSlugs } from './former-slugs.ts';
import { geometry } from './geometry.ts';
import { keepNeeded } from './keep-needed.ts';
import { keepReferences } from './keep-references.ts';
import { keepVersions } from './keep-versions.ts';
import { lockedAgain, lockedPictures } from './locked-pictures.ts';
import { newLanguage } from './new-language.ts';
import { oneTransaction } from './one-transaction.ts';
import { ownConsents } from './own-consents.ts';
import { planned } from './planned.ts';
import { publishCheck } from './publish-check.ts';
import { readOnlyFeed } from './read-only-feed.ts';
import { sharedRelations } from './shared-relations.ts';
import { translations } from './translations.ts';

/** Outermost first. What is decided further out holds for everything further in. */
const MIDDLEWARES: readonly DocumentMiddleware[] = [
  lockedAgain,
  oneTransaction,
  guard,
  readOnlyFeed,
  planned,
  keepVersions,
  editorship,
  entryKey,
  address,
  newLanguage,
  geometry,
  ownConsents,
  sharedRelations,
  publishCheck,
  lockedPictures,
  keepNeeded,
  keepReferences,
  bringBackReferences,
  formerSlugs,
  translations,
  changeFeed,
];

export function registerDocumentMiddlewares(strapi: Core.Strapi): void {
  for (const middleware of MIDDLEWARES)
    strapi.documents.use((context, next) => middleware(strapi, context, next) as ReturnType<typeof next>);
}
