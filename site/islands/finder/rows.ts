import { itemOf, type Item } from './item.ts';
import type { ListRecord } from './record.ts';

/** An entry together with its place in the list. */
export interface Row extends Item {
  readonly element: HTMLElement;
  /** Its name as the list shows it. */
  title: string;
}

const clean = (text: string | null | undefined) => (text ?? '').replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();

/** The words of a row, without those of its buttons. */
function textOf(element: Element): string {
  const parts = [...element.children].filter((child) => !child.matches('button')).map(({ textContent }) => textContent);
  return parts.join(' ');
}

/** All entries of the lists in here, in the order of the page. */
export const readRows = (root: ParentNode): Row[] =>
  [...root.querySelectorAll<HTMLElement>('[data-entries] > li[data-key]')].map((element) => ({
    ...itemOf(element.dataset, textOf(element)),
    element,
    title: clean(element.querySelector('[data-title], :is(h2, h3, h4) a')?.textContent),
  }));

/** The button of a row that leads to the map. */
export const mapButtonOf = (row: Row): HTMLButtonElement | null =>
  row.element.querySelector<HTMLButtonElement>('button[data-to-map]');

const sizeOf = (size: ListRecord['size']): string[] =>
  size && 'value' in size ? [[size.note, `${size.value}\u00A0${size.unit}`].filter(Boolean).join(' ')] : [];

const metaOf = ({ meta, where, size }: ListRecord): readonly string[] =>
  meta ?? [...(where === undefined ? [] : [where]), ...sizeOf(size)];

/** Everything a row says, for the search in the list. */
export const wordsOf = ({ title, meta, where, size, status, asOf, checked, overdue, note }: ListRecord): string =>
  [title, ...(meta ?? []), where, ...sizeOf(size), status, asOf, checked, overdue, note?.text]
    .filter(Boolean)
    .join(' ');

/** Words into a part of a row; a part without words goes. */
function fill(element: Element | null, words: string | undefined, lang?: string): void {
  if (!element) return;
  if (!words) return element.remove();
  element.textContent = words;
  if (lang) element.setAttribute('lang', lang);
}

const small = (words: string) => Object.assign(document.createElement('small'), { textContent: words });

function fillSize(element: Element | null, size: ListRecord['size']): void {
  if (!element || !size) return;
  if ('gap' in size) {
    const gap = Object.assign(document.createElement('span'), { className: 'gap', textContent: size.gap });
    element.replaceChildren(gap);
  } else element.replaceChildren(...(size.note ? [small(size.note), ' '] : []), `${size.value} `, small(size.unit));
}

/** A row made from the pattern of its list. */
function elementOf(record: ListRecord, pattern: HTMLTemplateElement): HTMLElement {
  const element = pattern.content.firstElementChild?.cloneNode(true) as HTMLElement;
  Object.assign(element.dataset, record.data);
  element.id = `${record.data.layer}-${record.data.key}`;
  const title = element.querySelector<HTMLAnchorElement>('a[data-title], :is(h2, h3, h4) a');
  fill(title, record.title, record.lang);
  if (title && record.href) title.href = record.href;
  else title?.removeAttribute('href');
  if (record.lang && record.href) title?.setAttribute('hreflang', record.lang);
  if (!record.sample) element.querySelector('.badge.sample')?.remove();
  const badge = element.querySelector('.badge:not(.sample)');
  if (badge) badge.className = `badge ${record.data.state}`;
  fill(badge, record.status, record.statusLang);
  fill(element.querySelector('.stand'), record.asOf);
  fill(element.querySelector('.checked:not(.overdue)'), record.checked);
  fill(element.querySelector('.overdue'), record.overdue);
  fill(element.querySelector('.where'), record.where);
  fillSize(element.querySelector('.size'), record.size);
  fill(element.querySelector('.meta'), metaOf(record).join(' · '));
  const { text, lang } = record.note ?? {
    text: [record.status, record.asOf].filter(Boolean).join(', '),
    lang: record.statusLang,
  };
  fill(element.querySelector('.note'), text, lang);
  if (record.data.lon === undefined) element.querySelector('[data-to-map]')?.remove();
  return element;
}

/**
 * A row that is not on the page: its element comes into being when somebody asks for it.
 * @param made is told of the new element once
 */
export function rowOf(record: ListRecord, pattern: HTMLTemplateElement, made: (row: Row) => void): Row {
  let element: HTMLElement | undefined;
  const row: Row = {
    ...itemOf(record.data, wordsOf(record)),
    title: record.title,
    get element() {
      if (!element) {
        element = elementOf(record, pattern);
        made(row);
      }
      return element;
    },
  };
  return row;
}
