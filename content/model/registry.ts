import { article } from './types/article.ts';
import { commercialSite } from './types/commercial-site.ts';
import { company } from './types/company.ts';
import { contact } from './types/contact.ts';
import { event } from './types/event.ts';
import { homepage } from './types/homepage.ts';
import { industry } from './types/industry.ts';
import { jobStory } from './types/job-story.ts';
import { locationFactor } from './types/location-factor.ts';
import { municipality } from './types/municipality.ts';
import { organisation } from './types/organisation.ts';
import { page } from './types/page.ts';
import { place } from './types/place.ts';
import { settings } from './types/settings.ts';
import type { z } from 'zod';

/** All content types by name; the name is the folder below `content/entries` and the Strapi UID's part. */
export const TYPE_NAMES = [
  'contact',
  'organisation',
  'municipality',
  'place',
  'industry',
  'location-factor',
  'commercial-site',
  'company',
  'job-story',
  'article',
  'event',
  'page',
  'homepage',
  'settings',
] as const;
export type TypeName = (typeof TYPE_NAMES)[number];
export const isTypeName = (name: string): name is TypeName => (TYPE_NAMES as readonly string[]).includes(name);

/** Schema per type, in import order: what is referred to comes first. */
export const TYPES = {
  contact,
  organisation,
  municipality,
  place,
  industry,
  'location-factor': locationFactor,
  'commercial-site': commercialSite,
  company,
  'job-story': jobStory,
  article,
  event,
  page,
  homepage,
  settings,
} as const satisfies Record<TypeName, z.ZodType>;

export type Entry<T extends TypeName = TypeName> = z.infer<(typeof TYPES)[T]>;

/** Types without language blocks. */
export const UNLOCALISED = ['contact', 'organisation', 'place'] as const satisfies readonly TypeName[];
/** Types with exactly one entry. */
export const SINGLE = ['homepage', 'settings'] as const satisfies readonly TypeName[];
