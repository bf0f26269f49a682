import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../clock.ts';
import { errors } from '../strapi/require.ts';
import type { Data } from '../strapi/types.ts';

/** In the filter: what belongs to no municipality. */
export const SHARED = 'gemeinsam';

/** What is asked of the log. Days are those of the region, both included. */
export interface LogQuestion {
  page: number;
  person?: string;
  municipality?: string;
  type?: string;
  from?: Temporal.PlainDate;
  until?: Temporal.PlainDate;
}

const refuse = (message: string): never => {
  throw new errors.ValidationError(message);
};

function wordOf(query: Data, name: string): string | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' ? value : refuse(`„${name}“ darf nur einmal angegeben werden.`);
}

function dayOf(query: Data, name: string): Temporal.PlainDate | undefined {
  const word = wordOf(query, name);
  if (word === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(word);
  } catch {
    return refuse(`„${word}“ ist kein Tag. Schreiben Sie zum Beispiel 2026-11-24.`);
  }
}

/** Pure: the question of an address. @throws ValidationError, in German */
export function logQuestion(query: Data): LogQuestion {
  const page = Number(wordOf(query, 'page') ?? 1);
  if (!Number.isInteger(page) || page < 1) refuse('Die Seite ist eine Zahl ab 1.');
  const [from, until] = [dayOf(query, 'from'), dayOf(query, 'until')];
  if (from && until && Temporal.PlainDate.compare(from, until) > 0)
    refuse('Der erste Tag liegt nach dem letzten. Tauschen Sie die beiden Angaben.');
  return {
    page,
    person: wordOf(query, 'person'),
    municipality: wordOf(query, 'municipality'),
    type: wordOf(query, 'type'),
    from,
    until,
  };
}

const startOf = (day: Temporal.PlainDate): Date => new Date(day.toZonedDateTime(TIME_ZONE).epochMilliseconds);

/** Pure: the question as a condition on rows of the log. */
export function conditionOf({ person, municipality, type, from, until }: LogQuestion): Data {
  const parts: Data[] = [
    ...(person === undefined ? [] : [{ by: person }]),
    ...(municipality === undefined
      ? []
      : [{ municipalityCode: municipality === SHARED ? { $null: true } : municipality }]),
    ...(type === undefined ? [] : [{ type }]),
    ...(from ? [{ at: { $gte: startOf(from) } }] : []),
    ...(until ? [{ at: { $lt: startOf(until.add({ days: 1 })) } }] : []),
  ];
  return { $and: parts };
}
