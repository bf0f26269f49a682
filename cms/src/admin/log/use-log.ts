import { adminApi } from '@strapi/strapi/admin';
import type { LogPage } from '../../log/view';

/** What the page asks for; empty = everything. Days as YYYY-MM-DD. */
export interface Filters {
  person: string;
  municipality: string;
  type: string;
  from: string;
  until: string;
}

export const NO_FILTERS: Filters = { person: '', municipality: '', type: '', from: '', until: '' };

/** The question as it stands in an address. */
export const questionOf = (filters: Filters, page?: number): string =>
  String(
    new URLSearchParams([
      ...Object.entries(filters).filter(([, value]) => value !== ''),
      ...(page === undefined ? [] : [['page', String(page)]]),
    ] as [string, string][]),
  );

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    log: builder.query<LogPage, string>({ query: (question) => `/log/?${question}` }),
  }),
});

/** A page of the log; coming back asks again. */
export const useLog = (question: string) => api.useLogQuery(question, { refetchOnMountOrArgChange: true });
