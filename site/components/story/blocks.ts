import type { Figure, StoryBlock } from '@standort/model';

type Text = Extract<StoryBlock, { block: 'text' }>;
type Quote = Extract<StoryBlock, { block: 'quote' }>;
export type StoryPart = Text | Quote | { block: 'figures'; figures: Figure[] };

/** Blocks as they are set: figures that follow each other share one place in the margin. */
export function storyParts(blocks: readonly StoryBlock[], figures: readonly Figure[]): StoryPart[] {
  const parts: StoryPart[] = [];
  for (const block of blocks) {
    if (block.block !== 'figure') {
      parts.push(block);
      continue;
    }
    const figure = figures.find(({ id }) => id === block.figure);
    if (!figure)
      throw new Error(
        `The story shows the figure "${block.figure}", but has none with this id. Add it to "figures", or remove the block.`,
      );
    const last = parts.at(-1);
    if (last?.block === 'figures') last.figures.push(figure);
    else parts.push({ block: 'figures', figures: [figure] });
  }
  return parts;
}
