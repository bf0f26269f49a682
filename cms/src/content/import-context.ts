import { AsyncLocalStorage } from 'node:async_hooks';

/** Content that was validated as a whole before it is written; editors' rules need not look at it again. */
const importing = new AsyncLocalStorage<true>();

export const asImport = <T>(work: () => Promise<T>): Promise<T> => importing.run(true, work);

export const isImport = (): boolean => importing.getStore() === true;
