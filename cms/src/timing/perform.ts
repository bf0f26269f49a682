import type { Core } from '@strapi/strapi';
import { inTheNameOf } from '../feed/feed.ts';
import { changingContent } from '../strapi/locks.ts';
import { documentsOf, isLocalised } from '../strapi/types.ts';
import { errors } from '../strapi/require.ts';
import type { Wish } from './appointment.ts';
import { asRehearsal } from './rehearsal.ts';

type Deed = Pick<Wish, 'type' | 'documentId' | 'locale' | 'action'>;

/** Publishes or unpublishes, by the document service: every rule and the change feed hold. */
export async function perform(strapi: Core.Strapi, deed: Deed, plannedBy: string): Promise<void> {
  const { type, documentId, locale, action } = deed;
  const which = isLocalised(type) ? { documentId, locale } : { documentId };
  await inTheNameOf(plannedBy, () => documentsOf(strapi, type)[action](which));
}

/** A rule of the desk said no, as opposed to a fault of the machine. */
export const isRefusal = (error: unknown): error is Error => error instanceof errors.ApplicationError;

class TakenBack extends Error {}

/**
 * Does it and takes it back: what would keep it from being done now; undefined = nothing.
 * Whoever is at work is asked for her rights as if she did it herself.
 *
 * @throws what is no matter of the entry, such as a missing right
 */
export async function rehearse(strapi: Core.Strapi, deed: Deed, plannedBy: string): Promise<string | undefined> {
  try {
    await asRehearsal(() =>
      changingContent(strapi, async () => {
        await perform(strapi, deed, plannedBy);
        throw new TakenBack();
      }),
    );
  } catch (error) {
    if (error instanceof TakenBack) return undefined;
    if (isRefusal(error) && !(error instanceof errors.ForbiddenError)) return error.message;
    throw error;
  }
  return undefined;
}
