import { isLocale, isTypeName, type TypeName } from '@standort/model';
import type { Core } from '@strapi/strapi';
import { reachAtWork } from '../access/at-work.ts';
import { forbid, refuseField } from '../access/refuse.ts';
import { keepsDocument } from '../access/rows.ts';
import { now } from '../clock.ts';
import { calledDocument } from '../content/names.ts';
import { formOf } from '../publication/named.ts';
import { errors } from '../strapi/require.ts';
import { isLocalised, queryOf, uidOf, type Row } from '../strapi/types.ts';
import {
  PLANNED,
  type AppointmentRow,
  type AppointmentState,
  type Planned,
  type PlannedAnswer,
  type Wish,
} from './appointment.ts';
import { rehearse } from './perform.ts';
import { germanTime, momentAt } from './wall-clock.ts';

export const APPOINTMENT = 'api::appointment.appointment';

/** An appointment as the database keeps it. */
export interface Appointment extends Row {
  type: TypeName;
  entryDocumentId: string;
  entryLocale: Wish['locale'];
  action: Planned;
  dueAt: string;
  state: AppointmentState;
  plannedBy: string;
  problem: string | null;
}

/** The document an appointment is about, and what is to be done with it. */
export const deedOf = ({ type, entryDocumentId, entryLocale, action }: Appointment) => ({
  type,
  documentId: entryDocumentId,
  locale: entryLocale,
  action,
});

export const exists = async (strapi: Core.Strapi, type: TypeName, documentId: string): Promise<boolean> =>
  (await queryOf(strapi, uidOf(type)).count({ where: { documentId } })) > 0;

async function shown(strapi: Core.Strapi, appointment: Appointment): Promise<AppointmentRow> {
  const { id, type, entryDocumentId, entryLocale, action, dueAt, state, plannedBy, problem } = appointment;
  const isThere = await exists(strapi, type, entryDocumentId);
  return {
    id,
    entry: await calledDocument(strapi, type, entryDocumentId),
    form: isThere ? formOf(type, entryDocumentId) : null,
    locale: entryLocale,
    action,
    dueAt: new Date(dueAt).toISOString(),
    state,
    plannedBy,
    problem,
  };
}

/** Pure: what a request asks for. @throws with the field that is missing */
export function wishFrom(body: unknown): Wish {
  const { type, documentId, locale, action, at } = (body ?? {}) as Record<string, unknown>;
  if (typeof type !== 'string' || !isTypeName(type) || typeof documentId !== 'string')
    throw new errors.ValidationError('Diesen Eintrag gibt es nicht.');
  if (!PLANNED.includes(action as Planned)) refuseField('action', 'Wählen Sie, was geschehen soll.');
  const meant = isLocalised(type) ? locale : '*';
  if (typeof meant !== 'string' || (meant !== '*' && !isLocale(meant)))
    return refuseField('locale', 'Wählen Sie die Sprache.');
  return { type, documentId, locale: meant, action: action as Planned, at: typeof at === 'string' ? at : '' };
}

/** Plans what somebody may do herself at once. @throws in German, at the field */
export async function plan(strapi: Core.Strapi, wish: Wish, plannedBy: string): Promise<PlannedAnswer> {
  const { type, documentId, locale, action } = wish;
  const reach = await reachAtWork(strapi);
  if (!reach.may(type, 'publish') || !(await keepsDocument(strapi, reach, uidOf(type), documentId)))
    forbid('Diesen Eintrag können Sie nicht veröffentlichen, auch nicht später.');
  const time = momentAt(wish.at);
  if ('problem' in time) return refuseField('at', time.problem);
  if (time.moment <= now())
    refuseField('at', `${germanTime(time.moment)} ist vorbei. Wählen Sie eine Zeit, die noch kommt.`);
  const same = { type, entryDocumentId: documentId, entryLocale: locale, action, state: 'waiting' };
  const other = (await queryOf(strapi, APPOINTMENT).findOne({ where: same })) as Appointment | null;
  if (other)
    refuseField(
      'at',
      `Das ist schon für ${germanTime(new Date(other.dueAt))} vorgesehen. Sagen Sie diesen Termin zuerst ab.`,
    );
  const warning = (await rehearse(strapi, wish, plannedBy)) ?? null;
  const data = { ...same, dueAt: time.moment, plannedBy, plannedAt: now() };
  return {
    appointment: await shown(strapi, (await queryOf(strapi, APPOINTMENT).create({ data })) as Appointment),
    warning,
  };
}

/** Appointments of entries the person at work keeps. @param where which of them */
export async function appointments(strapi: Core.Strapi, where: object): Promise<AppointmentRow[]> {
  const reach = await reachAtWork(strapi);
  const found = (await queryOf(strapi, APPOINTMENT).findMany({ where, orderBy: { dueAt: 'asc' } })) as Appointment[];
  const rows: AppointmentRow[] = [];
  for (const appointment of found)
    if (
      reach.isAll
        ? reach.may(appointment.type, 'read')
        : await keepsDocument(strapi, reach, uidOf(appointment.type), appointment.entryDocumentId)
    )
      rows.push(await shown(strapi, appointment));
  return rows;
}

/** Calls an appointment off. @throws if it is not waiting any more, or out of reach */
export async function withdraw(strapi: Core.Strapi, id: number): Promise<void> {
  const found = (await queryOf(strapi, APPOINTMENT).findOne({ where: { id } })) as Appointment | null;
  const reach = await reachAtWork(strapi);
  const isOwn =
    found &&
    reach.may(found.type, 'publish') &&
    (reach.isAll || (await keepsDocument(strapi, reach, uidOf(found.type), found.entryDocumentId)));
  if (!isOwn) return forbid('Diesen Termin können Sie nicht absagen.');
  const where = { id, state: 'waiting' };
  const { count } = await queryOf(strapi, APPOINTMENT).updateMany({
    where,
    data: { state: 'withdrawn', endedAt: now() },
  });
  if (!count) throw new errors.ApplicationError('Dieser Termin ist schon vorbei. Laden Sie die Seite neu.');
}
