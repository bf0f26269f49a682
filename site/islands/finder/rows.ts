import { itemOf, type Item } from './item.ts';

/** An entry together with its place in the list. */
export interface Row extends Item {
  element: HTMLElement;
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
