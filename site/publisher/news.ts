import type { Change, Changes, FeedPosition } from '@standort/model';

/** Entries that rows of the feed name: `<type>/<key>`, each once. */
export const keysOf = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap(({ type, key }) => (key === null ? [] : [`${type}/${key}`]))),
];

/** Whether the rows lead from a position to the newest: same database, every row there, every row usable. */
export function follows({ epoch, sequence, mark }: FeedPosition, news: Changes): boolean {
  const { changes } = news;
  return (
    epoch === news.epoch &&
    mark === news.since &&
    news.sequence === sequence + changes.length &&
    changes.every((change, k) => change.sequence === sequence + 1 + k && change.key !== null)
  );
}
