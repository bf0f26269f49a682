import type { Core } from '@strapi/strapi';
import { beforeEach, expect, it } from 'vitest';
import { beginImport } from '../../src/sheets/import.ts';
import { beginJob, dropJob, jobOf, MOST_JOBS, type Job } from '../../src/sheets/jobs.ts';

let jobs: Job[] = [];

const begin = (userKey: string): Job => {
  const job = beginJob({ userKey, type: 'company', fileName: 'probe.csv', mode: 'draft' });
  jobs.push(job);
  return job;
};

beforeEach(() => {
  for (const job of jobs) dropJob(Object.assign(job, { state: 'failed' }));
  jobs = [];
  for (let k = 0; k < MOST_JOBS; k++) begin(`person-${k}`);
});

it('takes no more tables at once than there is room for', () => {
  expect(() => begin('another')).toThrow('Gerade sind zu viele Tabellen in Arbeit.');
  expect(jobOf('person-0')).toBeDefined();
});

it('forgets the oldest that is not under way if there is no room', () => {
  for (const k of [5, 2]) Object.assign(jobs[k] ?? {}, { state: 'done' });
  expect(begin('another').state).toBe('reading');
  const left = jobs.filter(({ userKey }) => jobOf(userKey)).map(({ userKey }) => userKey);
  expect(left).toEqual(['person-0', 'person-1', 'person-3', 'person-4', 'person-5', 'person-6', 'person-7', 'another']);
  expect(begin('one more').state).toBe('reading');
  expect(jobOf('person-5')).toBeUndefined();
  expect(() => begin('too many')).toThrow('Gerade sind zu viele Tabellen in Arbeit.');
});

it('keeps nobody waiting for a file that could not be read', async () => {
  Object.assign(jobs[0] ?? {}, { state: 'done' });
  const user = { id: 1, roles: [{ code: 'strapi-super-admin' }] };
  const state = { route: {}, user, auth: { strategy: { name: 'admin' } } };
  const strapi = { requestContext: { get: () => ({ state }) } } as unknown as Core.Strapi;
  const file = { filepath: '/nowhere/at/all', originalFilename: 'probe.csv', size: 10 };
  await expect(beginImport(strapi, 'unlucky', { type: 'company' }, { file })).rejects.toThrow('ENOENT');
  expect(jobOf('unlucky')).toBeUndefined();
});
