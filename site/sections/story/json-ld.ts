import type { JobStory } from '@standort/model';
import { entry, siteUrl } from '../../content/context.ts';
import type { Localised } from '../../content/localised.ts';

/**
 * schema.org Article about an Occupation. Never a JobPosting: no story offers a position. Codes are
 * those of KldB 2010 and ISCO-08.
 */
export function articleNode(story: JobStory, words: Localised<'job-story'>, path: string) {
  const codes = [
    ...(story.kldb ? [{ '@type': 'CategoryCode', inCodeSet: 'KldB 2010', codeValue: story.kldb }] : []),
    ...(story.isco ? [{ '@type': 'CategoryCode', inCodeSet: 'ISCO-08', codeValue: story.isco }] : []),
  ];
  const town = entry('municipality', story.municipality);
  return {
    '@type': 'Article',
    headline: words.title,
    description: words.lead,
    inLanguage: words.lang,
    url: siteUrl() + path,
    ...(words.textOrigin.on && { dateModified: words.textOrigin.on }),
    ...(story.sample && { genre: 'sample' }),
    about: {
      '@type': 'Occupation',
      name: words.occupation,
      ...(codes.length > 0 && { occupationalCategory: codes }),
      ...(town && { occupationLocation: { '@type': 'City', name: town.name } }),
    },
  };
}
