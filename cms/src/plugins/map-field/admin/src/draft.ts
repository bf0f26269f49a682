import { judge, type Offer } from '@standort/model/geometry/judge.ts';
import type { GeometryProblem } from '@standort/model/geometry/problem.ts';
import { readGeoJson, readShape } from '@standort/model/geometry/read.ts';
import type { Bounds } from '@standort/model/geometry/region.ts';
import type { Shape } from '@standort/model/geometry/shape.ts';
import { writeCoordinates } from '@standort/model/geometry/write.ts';
import type { UnreadText } from '../../../../content/given-geometry';

/** What the text in the field amounts to. */
export interface Draft {
  /** What the form holds. Text that is no geometry stays in it: saving refuses it with the reason, nothing is lost. */
  value: Shape | UnreadText | null;
  /** What can be drawn, right or wrong; undefined while it lies nowhere. */
  shape?: Shape;
  problems: readonly GeometryProblem[];
  offer?: Offer;
}

const NOWHERE: readonly GeometryProblem['code'][] = ['swapped', 'projected', 'unknown-crs', 'outside', 'too-many'];

/** Text → draft. Pure. */
export function draftOf(text: string, region: Bounds): Draft {
  if (text.trim() === '') return { value: null, problems: [] };
  const unread: UnreadText = { type: 'Text', text };
  const reading = readShape(text);
  if ('problems' in reading) return { value: unread, problems: reading.problems };
  const { shape, problems, offer } = judge(reading.shape, region, reading.crs);
  if (!problems.length) return { value: shape, shape, problems };
  const isSomewhere = !problems.some(({ code }) => NOWHERE.includes(code));
  return { value: unread, problems, ...(isSomewhere && { shape }), ...(offer && { offer }) };
}

/** What the form holds → text of the field. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const { type, text } = value as Partial<UnreadText>;
  if (type === 'Text' && typeof text === 'string') return text;
  const reading = readGeoJson(value);
  return 'shape' in reading ? writeCoordinates(reading.shape) : JSON.stringify(value);
}

const FILE = /\.(geo)?json$|\.wkt$|\.txt$/i;

/** What keeps a file from being read. */
export const fileProblem = (name: string): GeometryProblem | undefined =>
  FILE.test(name) ? undefined : { code: 'file', name };
