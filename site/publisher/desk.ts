import type { Failure } from '@standort/model';
import { CmsError, type CmsClient } from './cms-client.ts';
import { messageOf } from './failure.ts';
import { holdable } from './holdable.ts';
import type { ReleaseRecord, Releases } from './release.ts';

/** How things are with the publisher at this moment. */
export interface Standing {
  /** Position of the feed that is taken over. */
  sequence: number;
  held: string | null;
  /** Why the newest changes are not live. */
  failure: Failure | undefined;
}

const line = ({ id, at, sequence, rendered, duration, changes }: ReleaseRecord) => ({
  id,
  at,
  sequence,
  rendered,
  duration,
  changes,
});

/** Tells the editors' desk how things are; that it cannot be told is no reason to stop. @returns whether it was told */
export async function tellDesk(
  cms: CmsClient,
  releases: Releases,
  { sequence, held, failure }: Standing,
  log: (line: string) => void,
): Promise<boolean> {
  try {
    const history = await releases.history();
    await cms.report({
      sequence: failure ? (history.at(-1)?.sequence ?? -1) : sequence,
      release: history.at(-1)?.id,
      held: held ?? undefined,
      releases: holdable(history).toReversed().map(line),
      failure,
    });
    return true;
  } catch (error) {
    if (!(error instanceof CmsError)) log(messageOf(error));
    return false;
  }
}
