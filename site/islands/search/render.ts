import type { SearchKind, SearchRecord } from '../../content/search.ts';
import { pieces } from './marks.ts';
import type { SearchWords } from './words.ts';

type Child = Node | string;
const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

const marked = (text: string, query: string): Child[] =>
  pieces(text, query).map(({ text: part, hit }) => (hit ? element('mark', {}, part) : part));

const hit = ({ href, title, text, lang }: SearchRecord, query: string) =>
  element(
    'li',
    { lang },
    element('h3', {}, element('a', { href, hreflang: lang }, ...marked(title, query))),
    element('p', {}, ...marked(text, query)),
  );

/** Groups in the order of their best result. */
export function grouped(found: readonly SearchRecord[]): Map<SearchKind, SearchRecord[]> {
  const groups = new Map<SearchKind, SearchRecord[]>();
  for (const record of found) groups.set(record.kind, [...(groups.get(record.kind) ?? []), record]);
  return groups;
}

const count = (number: number, locale: string) => new Intl.NumberFormat(locale).format(number);

/** Results by kind: links to the groups, then the groups. */
export function resultList(found: readonly SearchRecord[], query: string, words: SearchWords): HTMLElement {
  const groups = [...grouped(found)];
  const links = groups.map(([kind, list]) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `#hits-${kind}` },
        words.groups[kind],
        ' ',
        element('b', {}, count(list.length, words.locale)),
      ),
    ),
  );
  const sections = groups.map(([kind, list]) =>
    element(
      'section',
      { id: `hits-${kind}`, 'aria-labelledby': `hits-${kind}-title` },
      element(
        'h2',
        { id: `hits-${kind}-title` },
        words.groups[kind],
        ' ',
        element('small', {}, count(list.length, words.locale)),
      ),
      element('ul', { class: 'hits' }, ...list.map((record) => hit(record, query))),
    ),
  );
  return element(
    'div',
    { class: 'search-grid' },
    element('nav', { class: 'types', 'aria-label': words.groupsLabel }, element('ul', {}, ...links)),
    element('div', {}, ...sections),
  );
}
