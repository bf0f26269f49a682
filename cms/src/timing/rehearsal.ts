import { AsyncLocalStorage } from 'node:async_hooks';

/** A change that is made to see whether it can be made, and is then taken back. */
const rehearsing = new AsyncLocalStorage<true>();

export const asRehearsal = <T>(work: () => Promise<T>): Promise<T> => rehearsing.run(true, work);

/** Whether what is done now is taken back: what no database can take back must wait. */
export const isRehearsal = (): boolean => rehearsing.getStore() === true;
