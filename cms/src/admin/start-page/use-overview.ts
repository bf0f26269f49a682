import { adminApi } from '@strapi/strapi/admin';
import type { Overview } from '../../start-page/overview';

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    startPageOverview: builder.query<Overview, void>({ query: () => '/start-page/overview' }),
  }),
});

/** What is waiting for the person at work. Several widgets ask at once and share one answer; coming back asks again. */
export const useOverview = () => api.useStartPageOverviewQuery(undefined, { refetchOnMountOrArgChange: 2 });
