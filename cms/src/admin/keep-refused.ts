import { adminApi } from '@strapi/strapi/admin';

/** What we change of a request of the desk, as Redux Toolkit keeps it. */
interface Definition {
  invalidatesTags?: (result: unknown, error: unknown, ...rest: unknown[]) => unknown;
  onQueryStarted?: unknown;
}

const SAVES = ['createDocument', 'updateDocument', 'publishDocument'] as const;

function keepForm(definition: Definition): void {
  const { invalidatesTags } = definition;
  // Not taken for done before the server has answered: taking it back would fill the whole form with what is stored.
  delete definition.onQueryStarted;
  // Not read again when nothing has changed: a language that is not stored yet would come back empty.
  definition.invalidatesTags = (result, error, ...rest) =>
    error ? [] : (invalidatesTags?.(result, error, ...rest) ?? []);
}

/** A refused save leaves everything in the form as it was typed; Strapi's desk fills it anew. */
export function keepRefused(): void {
  adminApi.enhanceEndpoints({ endpoints: Object.fromEntries(SAVES.map((name) => [name, keepForm])) });
}
