import type { Attribute, Model, Models } from '../content/models.ts';
import { labelOf } from '../labels/index.ts';
import type { Data } from '../strapi/types.ts';
import { fieldsOf, isSame, type State } from './state.ts';
import { inWords, type Saying } from './value-words.ts';
import type { Difference } from './view.ts';

interface Context {
  models: Models;
  say: Saying;
  isShared: boolean;
  words: readonly string[];
}

/** Fields a version does not bring back: the key never changes. */
const LASTING: ReadonlySet<string> = new Set(['key']);

const difference = ({ words, isShared }: Context, now: string | null, then: string | null): Difference => ({
  field: words.join(' › '),
  isShared,
  now,
  then,
});

const uidOf = ({ component }: Attribute, item: unknown): string =>
  component ?? String((item as Data | undefined)?.__component);

/** One part, or one part of a list, today and then. */
function part(attribute: Attribute, now: unknown, then: unknown, context: Context): Difference[] {
  const uid = uidOf(attribute, now ?? then);
  if (now !== undefined && then !== undefined && uid === uidOf(attribute, then))
    return inside(now as Data, then as Data, context.models(uid), context);
  const text = (value: unknown) => inWords(attribute, value, context.models, context.say);
  return [difference(context, text(now), text(then))];
}

const texts = (list: readonly unknown[]): string => JSON.stringify(list.map((one) => JSON.stringify(one)).sort());

/** Lists are compared between what begins and what ends the same, so that one part that came or went is one line. */
function lists(
  attribute: Attribute,
  now: readonly unknown[],
  then: readonly unknown[],
  context: Context,
): Difference[] {
  if (texts(now) === texts(then)) return [difference(context, 'heutige Reihenfolge', 'damalige Reihenfolge')];
  let begin = 0;
  while (begin < now.length && begin < then.length && isSame(now[begin], then[begin])) begin += 1;
  let end = 0;
  while (
    end < now.length - begin &&
    end < then.length - begin &&
    isSame(now[now.length - 1 - end], then[then.length - 1 - end])
  )
    end += 1;
  const [a, b] = [now.slice(begin, now.length - end), then.slice(begin, then.length - end)];
  const last = context.words.at(-1) ?? '';
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => ({
    ...context,
    words: [...context.words.slice(0, -1), `${last} ${begin + index + 1}`],
  })).flatMap((inner, index) => part(attribute, a[index], b[index], inner));
}

function inside(now: State, then: State, model: Model, context: Context): Difference[] {
  return fieldsOf(model).flatMap(([name, attribute]) => {
    if (LASTING.has(name) || isSame(now[name], then[name])) return [];
    const inner = { ...context, words: [...context.words, labelOf(model.uid, name).label] };
    const { type, repeatable } = attribute;
    if (type === 'dynamiczone' || (type === 'component' && repeatable))
      return lists(attribute, (now[name] ?? []) as unknown[], (then[name] ?? []) as unknown[], inner);
    if (type === 'component') return part(attribute, now[name], then[name], inner);
    const [a, b] = [now[name], then[name]].map((value) => inWords(attribute, value, context.models, context.say));
    // Nothing and an empty list read the same.
    return a === null && b === null ? [] : [difference(inner, a ?? null, b ?? null)];
  });
}

/** Fields that say something else today than then, as editors know them. Pure. */
export function differencesOf(now: State, then: State, model: Model, models: Models, say: Saying): Difference[] {
  return fieldsOf(model).flatMap(([name, attribute]) =>
    inside(
      { [name]: now[name] },
      { [name]: then[name] },
      { uid: model.uid, attributes: { [name]: attribute } },
      { models, say, isShared: !attribute.pluginOptions?.i18n?.localized, words: [] },
    ),
  );
}
