import { adminApi } from '@strapi/strapi/admin';
import type { AppointmentRow, PlannedAnswer, Wish } from '../../timing/appointment';
import type { Calendar } from '../../timing/deadline';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Appointment'] }).injectEndpoints({
  endpoints: (builder) => ({
    calendar: builder.query<Calendar, void>({
      query: () => '/timing/calendar',
      providesTags: ['Appointment'],
    }),
    appointmentsOfEntry: builder.query<AppointmentRow[], Pick<Wish, 'type' | 'documentId'>>({
      query: ({ type, documentId }) => `/timing/appointments/${type}/${documentId}`,
      providesTags: ['Appointment'],
    }),
    planAppointment: builder.mutation<PlannedAnswer, Wish>({
      query: (data) => ({ url: '/timing/appointments', method: 'POST', data }),
      invalidatesTags: ['Appointment'],
    }),
    withdrawAppointment: builder.mutation<unknown, number>({
      query: (id) => ({ url: `/timing/appointments/${id}`, method: 'DELETE' }),
      invalidatesTags: ['Appointment'],
    }),
  }),
});

export const useCalendar = () => api.useCalendarQuery(undefined, { refetchOnMountOrArgChange: true });
export const useAppointmentsOfEntry = (entry: Pick<Wish, 'type' | 'documentId'>) =>
  api.useAppointmentsOfEntryQuery(entry, { refetchOnMountOrArgChange: true });
export const { usePlanAppointmentMutation, useWithdrawAppointmentMutation } = api;
