import type { Company, JobStory, Locale } from '@standort/model';
import { list } from '../../content/context.ts';
import { hrefOf } from '../../content/localised.ts';

export type TrainingRow = Company['training'][number] & { years?: number; story?: string };

/** The story told from inside of an occupation: same KldB code, else the one named like the trade. */
export const storyOf = (
  stories: readonly JobStory[],
  { kldb, trade }: Pick<Company['training'][number], 'kldb' | 'trade'>,
): JobStory | undefined =>
  stories.find((story) => kldb !== undefined && story.kldb === kldb) ?? stories.find(({ key }) => key === trade);

/** What a firm teaches, with the length of the apprenticeship and the story of the trade where there is one. */
export function trainingOf(company: Company, stories: readonly JobStory[], locale: Locale): TrainingRow[] {
  const trades = list('industry').flatMap((industry) => industry.trades);
  return company.training.map((training) => {
    const story = storyOf(stories, training);
    const years = trades.find(({ id }) => id === training.trade)?.years;
    return { ...training, years, story: story && hrefOf('job-story', story, locale) };
  });
}
