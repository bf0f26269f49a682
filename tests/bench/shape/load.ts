import { readEntries } from '@standort/model';
import { mapAccess } from './content.ts';

const folder = process.env.BENCH_CONTENT;
if (!folder) throw new Error('BENCH_CONTENT names no folder of entries.');

/** The entries of a run, read and checked as the publisher does. */
export const entries = await readEntries(folder);
export const access = mapAccess(entries);
