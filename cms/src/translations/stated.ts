import type { TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { isLocalised, type Data } from '../strapi/types.ts';
import { isOutdated, recordsOf } from './records.ts';

interface Stored {
  documentId: string;
  entry: Data;
}

/** Puts into each entry which of its translations are older than German, as visitors are told. */
export async function stateTranslations(
  strapi: Core.Strapi,
  type: TypeName,
  stored: readonly Stored[],
  documentIds?: readonly string[],
): Promise<void> {
  if (!isLocalised(type) || !stored.length) return;
  const entries = new Map(stored.map(({ documentId, entry }) => [documentId, entry]));
  for (const record of (await recordsOf(strapi, type, documentIds)).filter(isOutdated)) {
    const entry = entries.get(record.documentId);
    const block = entry?.[record.locale] as Data | undefined;
    if (entry && block && record.germanOn) entry[record.locale] = { ...block, germanChangedOn: record.germanOn };
  }
}
