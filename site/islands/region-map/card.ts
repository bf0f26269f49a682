import type { Row } from '../finder/rows.ts';

/** A copy with ids of its own, so that nothing on the page has the same id twice. */
function copyOf(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const all = [copy, ...copy.querySelectorAll('*')];
  const ids = new Set(all.map(({ id }) => id).filter(Boolean));
  for (const node of all)
    for (const { name, value } of [...node.attributes]) {
      if (name === 'id') node.setAttribute(name, `${value}-card`);
      const [, id] = /^(?:url\()?#([\w-]+)\)?$/.exec(value) ?? [];
      if (id && ids.has(id)) node.setAttribute(name, value.replace(`#${id}`, `#${id}-card`));
    }
  return copy;
}

/** The card over the map: one entry as the list shows it, or several at one place. */
export class Card {
  private readonly element: HTMLElement;
  private readonly body: Element;

  constructor(element: HTMLElement, onClose: () => void) {
    const body = element.querySelector('[data-card-body]');
    if (!body) throw new Error('The card needs a part [data-card-body].');
    this.element = element;
    this.body = body;
    element.querySelector('[data-card-close]')?.addEventListener('click', onClose);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Pixels it covers at the bottom of the stage. */
  get height(): number {
    return this.element.offsetHeight;
  }

  show(row: Row): void {
    const parts = [...row.element.children].filter((part) => !part.matches('button')).map(copyOf);
    this.open(row.title, parts, ['one', row.layer]);
  }

  /** A choice among entries at the same place. */
  offer(label: string, rows: readonly Row[], onChoose: (row: Row) => void): void {
    const title = Object.assign(document.createElement('p'), { className: 'several', textContent: label });
    const list = document.createElement('ul');
    for (const row of rows) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: row.title });
      button.addEventListener('click', () => onChoose(row));
      const line = document.createElement('li');
      line.append(button);
      list.append(line);
    }
    this.open(label, [title, list], ['many']);
  }

  close(): void {
    this.element.hidden = true;
    this.body.replaceChildren();
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  private open(label: string, parts: readonly Element[], kinds: readonly string[]): void {
    this.element.setAttribute('aria-label', label);
    this.body.className = ['card-body', ...kinds].join(' ');
    this.body.replaceChildren(...parts);
    this.element.hidden = false;
  }
}
