import type { Core } from '@strapi/strapi';
import { people } from '../access/people.ts';
import { keepsDocument } from '../access/rows.ts';
import type { Chore } from '../background/chore.ts';
import { forEach } from '../background/each.ts';
import { now as clock } from '../clock.ts';
import { keepLocked } from '../consents/locked-pictures.ts';
import { calledDocument, capitalised } from '../content/names.ts';
import { post } from '../mail/outbox.ts';
import { currentEnvironment } from '../settings/environment.ts';
import { changingContent } from '../strapi/locks.ts';
import { inTransaction } from '../strapi/transaction.ts';
import { queryOf, uidOf } from '../strapi/types.ts';
import { APPOINTMENT, deedOf, exists, type Appointment } from './appointments.ts';
import type { AppointmentState } from './appointment.ts';
import { isRefusal, perform } from './perform.ts';
import { formOf } from '../publication/named.ts';
import { germanTime } from './wall-clock.ts';

/** Ends an appointment that still waits. @returns whether it was this process that did */
async function end(strapi: Core.Strapi, id: number, state: AppointmentState, problem?: string): Promise<boolean> {
  const { count } = await queryOf(strapi, APPOINTMENT).updateMany({
    where: { id, state: 'waiting' },
    data: { state, endedAt: clock(), problem: problem ?? null },
  });
  return count === 1;
}

async function fail(strapi: Core.Strapi, appointment: Appointment, problem: string): Promise<void> {
  const { id, type, entryDocumentId, action, dueAt, plannedBy } = appointment;
  const entry = await calledDocument(strapi, type, entryDocumentId);
  const deed = action === 'publish' ? 'erscheinen' : 'von der Website gehen';
  await inTransaction(strapi, async () => {
    if (!(await end(strapi, id, 'failed', problem))) return;
    await post(strapi, {
      mark: `appointment-failed/${id}`,
      to: plannedBy,
      subject: `Termin nicht eingehalten: ${capitalised(entry)}`,
      text: [
        'Guten Tag,',
        `${entry} sollte am ${germanTime(new Date(dueAt))} ${deed}. Das ging nicht:`,
        problem,
        `Beheben Sie es im Eintrag, und veröffentlichen Sie ihn dann selbst:\n${currentEnvironment().adminUrl}${formOf(type, entryDocumentId)}`,
      ].join('\n\n'),
    });
  });
}

/** Whether whoever planned it could do it herself today. */
async function stillMay(strapi: Core.Strapi, { plannedBy, type, entryDocumentId }: Appointment): Promise<boolean> {
  const planner = (await people(strapi)).find(({ email }) => email === plannedBy);
  if (!planner || planner.isSuperAdmin) return planner !== undefined;
  const { reach } = planner;
  return reach.may(type, 'publish') && keepsDocument(strapi, reach, uidOf(type), entryDocumentId);
}

async function keep(strapi: Core.Strapi, appointment: Appointment): Promise<void> {
  const { id, type, entryDocumentId, plannedBy } = appointment;
  if (!(await exists(strapi, type, entryDocumentId))) {
    await end(strapi, id, 'withdrawn', 'Den Eintrag gibt es nicht mehr.');
    return;
  }
  if (!(await stillMay(strapi, appointment)))
    return fail(strapi, appointment, `${plannedBy} darf diesen Eintrag nicht mehr veröffentlichen.`);
  try {
    await changingContent(strapi, async () => {
      if (await end(strapi, id, 'done')) await perform(strapi, deedOf(appointment), plannedBy);
    });
  } catch (error) {
    // Publishing may have brought pictures back; the database has taken that back only now.
    await keepLocked(strapi);
    if (!isRefusal(error)) throw error;
    await fail(strapi, appointment, error.message);
  }
}

/** Publishes and unpublishes what is due, in the order it was meant, late if it must be. */
export const keepAppointments: Chore = {
  name: 'Termine',
  async run(strapi, now) {
    const due = { state: 'waiting', dueAt: { $lte: now } };
    const orderBy = [{ dueAt: 'asc' }, { id: 'asc' }];
    const found = (await queryOf(strapi, APPOINTMENT).findMany({ where: due, orderBy })) as Appointment[];
    // One that fails waits on.
    await forEach(found, (appointment) => keep(strapi, appointment));
  },
};
