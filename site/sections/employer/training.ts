import type { Company, JobStory, Locale } from '@standort/model';
import { derived, entry, list } from '../../content/context.ts';
import { hrefOf } from '../../content/localised.ts';

export type TrainingRow = Company['training'][number] & { years?: number; story?: string };

/** What decides which story belongs to which firm and trade. Texts of a story are not part of it. */
export type StoryChoice = Pick<JobStory, 'key' | 'kldb' | 'companies'>;
export const storyChoices = (): StoryChoice[] =>
  derived('story-choices', () => list('job-story').map(({ key, kldb, companies }) => ({ key, kldb, companies })));

/** Years an apprenticeship takes, by trade. */
const tradeYears = (): Record<string, number> =>
  derived('trade-years', () =>
    Object.fromEntries(
      list('industry')
        .flatMap(({ trades }) => trades)
        .flatMap(({ id, years }): [string, number][] => (id === undefined || years === undefined ? [] : [[id, years]]))
        .reverse(),
    ),
  );

/** The story told from inside of an occupation: same KldB code, else the one named like the trade. */
export const storyOf = (
  stories: readonly StoryChoice[],
  { kldb, trade }: Pick<Company['training'][number], 'kldb' | 'trade'>,
): StoryChoice | undefined =>
  stories.find((story) => kldb !== undefined && story.kldb === kldb) ?? stories.find(({ key }) => key === trade);

/** What a firm teaches, with the length of the apprenticeship and the story of the trade where there is one. */
export function trainingOf(company: Company, locale: Locale): TrainingRow[] {
  const years = tradeYears();
  return company.training.map((training) => {
    const choice = storyOf(storyChoices(), training);
    const story = choice && entry('job-story', choice.key);
    return {
      ...training,
      years: training.trade === undefined ? undefined : years[training.trade],
      story: story && hrefOf('job-story', story, locale),
    };
  });
}
