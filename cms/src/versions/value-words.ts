import type { Attribute, Models } from '../content/models.ts';
import { labelOf } from '../labels/index.ts';
import { VALUES } from '../labels/values.ts';
import type { Data } from '../strapi/types.ts';
import { fieldsOf, type Named } from './state.ts';

/** What an entry or a file is called; the reader may not see every one. */
export type Saying = (named: Named) => string;

const german = (value: unknown): string => VALUES[String(value)] ?? String(value);

const day = (value: string): string => value.split('-').reverse().join('.');

const points = (value: unknown): number =>
  Array.isArray(value)
    ? typeof value[0] === 'number'
      ? 1
      : value.reduce<number>((sum, one) => sum + points(one), 0)
    : 0;

/** A geometry is told apart by what it is and where it begins. */
function place(value: Data): string {
  const { type, coordinates } = value;
  const [longitude, latitude] = [coordinates].flat(Infinity) as number[];
  const at = `${String(latitude).replace('.', ',')} / ${String(longitude).replace('.', ',')}`;
  return type === 'Point' ? `Punkt ${at}` : `Fläche mit ${points(coordinates)} Punkten, ab ${at}`;
}

function json(value: unknown, customField: string | undefined): string {
  if (customField?.endsWith('geometry') && typeof value === 'object' && value !== null) return place(value as Data);
  return Array.isArray(value) ? value.map(german).join(', ') : JSON.stringify(value);
}

function inside(value: Data, uid: string, models: Models, say: Saying): string {
  return fieldsOf(models(uid))
    .flatMap(([name, attribute]) => {
      const text = inWords(attribute, value[name], models, say);
      return text === null ? [] : [`${labelOf(uid, name).label}: ${text}`];
    })
    .join('; ');
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A value as editors read it; null = empty. Pure. */
export function inWords(attribute: Attribute, value: unknown, models: Models, say: Saying): string | null {
  if (value === undefined || value === null || value === '' || isEmptyList(value)) return null;
  const { type, component, customField } = attribute;
  switch (type) {
    case 'boolean':
      return value ? 'ja' : 'nein';
    case 'date':
      return day(value as string);
    case 'integer':
    case 'float':
    case 'decimal':
      return Number(value).toLocaleString('de-DE', { maximumFractionDigits: 20 });
    case 'enumeration':
      return german(value);
    case 'json':
      return json(value, customField);
    case 'relation':
    case 'media':
      return ([value].flat() as Named[]).map(say).join(', ');
    case 'component':
    case 'dynamiczone':
      return ([value].flat() as Data[])
        .map((one) => inside(one, component ?? String(one.__component), models, say))
        .join(' · ');
    default:
      return value as string;
  }
}
