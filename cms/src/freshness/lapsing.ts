import { AsyncLocalStorage } from 'node:async_hooks';
import { inTheNameOf } from '../feed/feed.ts';

/** As the change feed names the program when it takes away what nobody checked. */
export const DEADLINE = 'Frist';

const lapsing = new AsyncLocalStorage<true>();

/** Work that takes an entry off the site although others refer to it: their references are seen to. */
export const asLapse = <T>(work: () => Promise<T>): Promise<T> => lapsing.run(true, () => inTheNameOf(DEADLINE, work));

export const isLapse = (): boolean => lapsing.getStore() === true;
