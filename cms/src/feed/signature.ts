import { AsyncLocalStorage } from 'node:async_hooks';

const signature = new AsyncLocalStorage<string>();

/** Lets the change feed name this as who made the changes, where no person did. */
export const signedAs = <T>(name: string, work: () => Promise<T>): Promise<T> => signature.run(name, work);

export const signatureNow = (): string | undefined => signature.getStore();
