import { adminApi } from '@strapi/strapi/admin';
import type { Restored, VersionDetail, VersionList } from '../../versions/view';

/** One language of one entry. */
export interface Asked {
  type: string;
  documentId: string;
  locale: string;
}

interface OneAsked extends Asked {
  id: string;
}

// The forms' own tag: what is saved there is news here, and what is restored here is news there.
const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    versions: builder.query<VersionList, Asked & { page: number }>({
      query: ({ type, documentId, locale, page }) => `/versions/${type}/${documentId}?locale=${locale}&page=${page}`,
      providesTags: ['Document'],
    }),
    version: builder.query<VersionDetail, OneAsked>({
      query: ({ type, documentId, locale, id }) => `/versions/${type}/${documentId}/${id}?locale=${locale}`,
      providesTags: ['Document'],
    }),
    restoreVersion: builder.mutation<Restored, OneAsked>({
      query: ({ type, documentId, locale, id }) => ({
        url: `/versions/${type}/${documentId}/${id}/restore?locale=${locale}`,
        method: 'POST',
        data: {},
      }),
      invalidatesTags: (_result, error) => (error ? [] : ['Document', 'Relations']),
    }),
  }),
});

export const { useVersionsQuery, useVersionQuery, useRestoreVersionMutation } = api;
