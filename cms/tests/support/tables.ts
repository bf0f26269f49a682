import { setTimeout as sleep } from 'node:timers/promises';
import Papa from 'papaparse';
import type { JobView } from '../../src/sheets/shown.ts';
import type { Editor } from './editor.ts';
import type { Instance } from './instance.ts';

const UNDER_WAY = ['reading', 'checking', 'writing'];

/** Entries of a type as a table: headings, then a row each. */
export async function exported({ url }: Instance, { token }: Editor, type: string): Promise<string[][]> {
  const response = await fetch(`${url}/sheets/files/${type}/csv`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`The table of ${type} answered ${response.status}.`);
  return Papa.parse<string[]>(await response.text(), { delimiter: ';', skipEmptyLines: true }).data;
}

async function settled(who: Editor): Promise<JobView> {
  for (;;) {
    const { data } = await who.call('GET', '/sheets/imports/current');
    const { job } = data as unknown as { job: JobView };
    if (!UNDER_WAY.includes(job.state)) return job;
    await sleep(50);
  }
}

/** Hands in a table that is to be published, and waits until it is checked. */
export async function checked({ url }: Instance, who: Editor, type: string, rows: string[][]): Promise<JobView> {
  const form = new FormData();
  form.set('type', type);
  form.set('mode', 'publish');
  form.append('file', new Blob([Papa.unparse(rows, { delimiter: ';' })]), 'tabelle.csv');
  const headers = { authorization: `Bearer ${who.token}` };
  const { status } = await fetch(`${url}/sheets/imports`, { method: 'POST', headers, body: form });
  if (status !== 200) throw new Error(`The table was answered with ${status}.`);
  return settled(who);
}

/** Has a checked table written, and waits until it is. */
export async function written(who: Editor, { id }: JobView): Promise<JobView> {
  await who.call('POST', `/sheets/imports/${id}/confirm`, { conflicts: [] });
  return settled(who);
}
