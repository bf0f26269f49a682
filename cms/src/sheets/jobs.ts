import { randomBytes } from 'node:crypto';
import { now } from '../clock.ts';
import { REFUSED } from '../labels/sheets.ts';
import { errors } from '../strapi/require.ts';
import type { Finding } from './findings.ts';
import type { JobState, JobView, Mode, Progress, RowState, TableType, Written } from './shown.ts';
import type { Table } from './table.ts';

/** A table that is being brought in: kept in memory until it is written, thrown away or forgotten. */
export interface Job {
  /** Not to be guessed: whoever has it may ask how far the job has come. */
  id: string;
  userKey: string;
  type: TableType;
  fileName: string;
  mode: Mode;
  state: JobState;
  /** Rows done of the state that is under way. */
  done: number;
  total: number;
  notices: string[];
  table?: Table;
  findings: Finding[];
  unchanged: number;
  /** Why it came to nothing. */
  failure?: string;
  written?: Written;
  startedAt: number;
}

/** Tables kept at once, those that wait to be confirmed among them. */
export const MOST_JOBS = 8;
const KEPT_MS = 2 * 60 * 60 * 1000;
const UNDER_WAY: ReadonlySet<JobState> = new Set(['reading', 'checking', 'writing']);

const jobs = new Map<string, Job>();

function forgetOld(): void {
  const oldest = now().getTime() - KEPT_MS;
  for (const [id, { startedAt, state }] of jobs) if (startedAt < oldest && !UNDER_WAY.has(state)) jobs.delete(id);
}

export const isUnderWay = ({ state }: Pick<Job, 'state'>): boolean => UNDER_WAY.has(state);

/** Somebody's job; one at a time. */
export function jobOf(userKey: string): Job | undefined {
  forgetOld();
  return [...jobs.values()].find((job) => job.userKey === userKey);
}

/** Makes room for one more; the jobs stand in the order they began. @throws to the desk if all are under way */
function makeRoom(): void {
  if (jobs.size < MOST_JOBS) return;
  const oldest = [...jobs.values()].find((job) => !isUnderWay(job));
  if (!oldest) throw new errors.ApplicationError(REFUSED.crowded);
  jobs.delete(oldest.id);
}

/** Begins a job in place of the one that is finished. @throws to the desk if one is under way, or too many are */
export function beginJob(given: Pick<Job, 'userKey' | 'type' | 'fileName' | 'mode'>): Job {
  const before = jobOf(given.userKey);
  if (before && isUnderWay(before)) throw new errors.ApplicationError(REFUSED.busy);
  if (before) jobs.delete(before.id);
  makeRoom();
  const job: Job = {
    ...given,
    id: randomBytes(16).toString('hex'),
    state: 'reading',
    done: 0,
    total: 0,
    notices: [],
    findings: [],
    unchanged: 0,
    startedAt: now().getTime(),
  };
  jobs.set(job.id, job);
  return job;
}

/** Somebody's job by its id. @throws to the desk if it is gone, or another's */
export function ownJob(userKey: string, id: string | undefined): Job {
  const job = jobOf(userKey);
  if (!job || job.id !== id) throw new errors.NotFoundError(REFUSED.gone);
  return job;
}

export function dropJob(job: Job): void {
  if (isUnderWay(job)) throw new errors.ApplicationError(REFUSED.busy);
  jobs.delete(job.id);
}

/** Asked without a login: while a database with one connection writes, a login would have to wait for it. */
export function progressOf(id: string | undefined): Progress | undefined {
  const job = jobs.get(id ?? '');
  return job && { state: job.state, done: job.done, total: job.total };
}

const STATES: readonly RowState[] = ['new', 'changed', 'conflict', 'error'];

export function viewOf(job: Job): JobView {
  const { id, type, fileName, mode, notices, unchanged, state, done, total, findings, failure, written } = job;
  const count = (wanted: RowState) => findings.filter((one) => one.state === wanted).length;
  const counts = Object.fromEntries(STATES.map((one) => [one, count(one)])) as Record<RowState, number>;
  return {
    ...{ id, type, fileName, mode, notices, unchanged, state, done, total, counts },
    failure: failure ?? null,
    written: written ?? null,
  };
}
