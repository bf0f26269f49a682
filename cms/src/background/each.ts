/**
 * Does the work for each of these, one after the other; one that fails keeps none of the others from it. To be used in
 * chores: they are called again, and what failed is tried again then.
 *
 * @throws {AggregateError} at the end, with every fault
 */
export async function forEach<T>(all: Iterable<T>, work: (one: T) => Promise<unknown>): Promise<void> {
  const faults: unknown[] = [];
  for (const one of all)
    try {
      await work(one);
    } catch (fault) {
      faults.push(fault);
    }
  if (faults.length) throw new AggregateError(faults, faults.map(String).join('\n'));
}
