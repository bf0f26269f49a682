import type { Attribute, Model, Models } from '../content/models.ts';
import { forbid } from './refuse.ts';

const LOGICAL: ReadonlySet<string> = new Set(['$and', '$or', '$not']);
/** Of what a relation points to only this may be asked. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'documentId']);

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

const isElsewhere = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'relation' || attribute?.type === 'media';

const refuse = (): never =>
  forbid(
    'Nach Angaben aus verknüpften Einträgen kann hier nicht gesucht werden.',
    'Suchen Sie nach Angaben des Eintrags selbst.',
  );

/** Inside a relation, however deep: nothing but operators and identity. */
function onlyIdentity(question: unknown): void {
  if (Array.isArray(question)) question.forEach(onlyIdentity);
  else if (isTree(question))
    for (const [name, value] of Object.entries(question)) {
      if (!name.startsWith('$') && !IDENTITY.has(name)) refuse();
      onlyIdentity(value);
    }
}

function walk(filters: unknown, model: Model, models: Models, seen: Set<string>): void {
  if (Array.isArray(filters)) for (const one of filters) walk(one, model, models, seen);
  else if (isTree(filters))
    for (const [name, value] of Object.entries(filters)) {
      if (LOGICAL.has(name)) walk(value, model, models, seen);
      if (name.startsWith('$')) continue;
      seen.add(name);
      const attribute = model.attributes[name];
      if (isElsewhere(attribute)) onlyIdentity(value);
      else if (attribute?.type === 'component') walk(value, models(attribute.component ?? ''), models, seen);
      else if (attribute?.type === 'dynamiczone') refuse();
      else if (
        !attribute &&
        !IDENTITY.has(name) &&
        isTree(value) &&
        !Object.keys(value).every((key) => key.startsWith('$'))
      )
        refuse();
    }
}

/**
 * Names of the fields filters ask for. A filter that looks through a relation would tell, by its hits, what a
 * hidden entry says: such a question is refused. Pure.
 */
export function askedFields(filters: unknown, model: Model, models: Models): Set<string> {
  const seen = new Set<string>();
  walk(filters, model, models, seen);
  return seen;
}

const firstOf = (path: string): string => path.trim().split(/[.:[]/)[0] ?? '';

/** An order by public fields of the entry itself; the order of a list would tell what related entries and notes say. Pure. */
export function ownSort(sort: unknown, { attributes }: Model): unknown {
  const isOwn = (path: string) => {
    const attribute = attributes[firstOf(path)];
    return !isElsewhere(attribute) && !attribute?.private;
  };
  if (typeof sort === 'string') return sort.split(',').filter(isOwn).join(',') || undefined;
  if (Array.isArray(sort)) {
    const kept = sort.map((one) => ownSort(one, { attributes } as Model)).filter((one) => one !== undefined);
    return kept.length ? kept : undefined;
  }
  if (!isTree(sort)) return undefined;
  const kept = Object.fromEntries(Object.entries(sort).filter(([name]) => isOwn(name)));
  return Object.keys(kept).length ? kept : undefined;
}

function narrowed(wish: unknown, attribute: Attribute, models: Models): unknown {
  const details = isTree(wish) ? wish : {};
  switch (attribute.type) {
    case 'relation':
      return details.count === true
        ? { count: true }
        : Array.isArray(details.fields)
          ? { fields: details.fields }
          : true;
    case 'media':
      return { populate: { folder: true } };
    case 'component':
      return details.populate === undefined
        ? true
        : { populate: ownPopulate(details.populate, models(attribute.component ?? ''), models) };
    case 'dynamiczone':
      return isTree(details.on)
        ? {
            on: Object.fromEntries(
              Object.entries(details.on).map(([uid, of]) => [
                uid,
                isTree(of) && of.populate !== undefined
                  ? { populate: ownPopulate(of.populate, models(uid), models) }
                  : true,
              ]),
            ),
          }
        : true;
    default:
      return undefined;
  }
}

/** What may be read along with an entry: related entries by themselves, nothing behind them, no questions to them. Pure. */
export function ownPopulate(populate: unknown, model: Model, models: Models): Tree | undefined {
  if (populate === undefined || populate === null) return undefined;
  const wishes: Tree =
    populate === '*' || populate === true
      ? Object.fromEntries(Object.keys(model.attributes).map((name) => [name, true]))
      : typeof populate === 'string'
        ? Object.fromEntries(populate.split(',').map((name) => [firstOf(name), true]))
        : Array.isArray(populate)
          ? Object.fromEntries(populate.map((name) => [firstOf(String(name)), true]))
          : (populate as Tree);
  return Object.fromEntries(
    Object.entries(wishes).flatMap(([name, wish]) => {
      const attribute = model.attributes[name];
      const kept = attribute && wish !== false ? narrowed(wish, attribute, models) : undefined;
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}
