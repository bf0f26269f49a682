import { AsyncLocalStorage } from 'node:async_hooks';

/** A change that brings back an earlier version, and when that one was kept. */
const restoring = new AsyncLocalStorage<{ earlier: Date }>();

export const asRestore = <T>(earlier: Date, work: () => Promise<T>): Promise<T> => restoring.run({ earlier }, work);

export const restored = (): { earlier: Date } | undefined => restoring.getStore();
