import { AsyncLocalStorage } from 'node:async_hooks';
import { inTheNameOf } from '../feed/feed.ts';

/** As the change feed names the program when it takes away what nobody checked. */
export const DEADLINE = 'Frist';

const withdrawing = new AsyncLocalStorage<true>();

/** Work that takes an entry off the site although others refer to it: their references are seen to. */
export const asWithdrawal = <T>(work: () => Promise<T>): Promise<T> =>
  withdrawing.run(true, () => inTheNameOf(DEADLINE, work));

export const isWithdrawal = (): boolean => withdrawing.getStore() === true;
