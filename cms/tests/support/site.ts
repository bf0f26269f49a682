import type { Change, PublishedMedium, TypeName } from '@standort/model';
import type { Data } from '../../src/strapi/types.ts';
import type { Instance } from './instance.ts';

export interface Published {
  sequence: number;
  entries: Record<TypeName, (Data & { key: string })[]>;
  media: PublishedMedium[];
}

/** The site's view of the CMS. */
export async function published(cms: Instance): Promise<Published> {
  const response = await cms.get('/api/site/entries', cms.siteToken());
  if (!response.ok) throw new Error(`/api/site/entries answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Published;
}

export async function changesSince(cms: Instance, since: number): Promise<{ sequence: number; changes: Change[] }> {
  return (await (await cms.get(`/api/site/changes?since=${since}`, cms.siteToken())).json()) as {
    sequence: number;
    changes: Change[];
  };
}

export const entryOf = ({ entries }: Published, type: TypeName, key: string) =>
  entries[type].find((entry) => entry.key === key);
