/** Starts a task that goes on beside its starter; waits while too many are on their way. */
export type Start = (task: () => Promise<void>) => Promise<void>;

/**
 * Work that starts tasks beside itself, at most `limit` at once. Ends when all of them have ended.
 * @throws the first error; nothing is started after it
 */
export async function beside(limit: number, work: (start: Start) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const start: Start = async (task) => {
    while (running.size >= limit) await Promise.race(running);
    if (failures.length) throw failures[0];
    const one = task()
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(one));
    running.add(one);
  };
  await work(start).catch((error: unknown) => failures.push(error));
  await Promise.all(running);
  if (failures.length) throw failures[0];
}
