import type { Chore } from '../background/chore.ts';
import { forEach } from '../background/each.ts';
import { once } from '../background/once.ts';
import { dayOf } from '../clock.ts';
import { expireConsents } from './expire.ts';
import { announceEnding } from './letters.ts';
import { tidyPapers } from './papers.ts';

/** Stories whose consent ran out go offline; who keeps the others is told in time. */
export const endConsents: Chore = {
  name: 'Einwilligungen',
  async run(strapi, now) {
    const tidy = () => once(strapi, `consents/papers/${dayOf(now)}`, () => tidyPapers(strapi));
    await forEach([expireConsents, announceEnding, tidy], (part) => part(strapi));
  },
};
