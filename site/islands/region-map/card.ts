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

/** Kinds of entries one would look for at their very door. */
const EXACT_EXPECTED: readonly string[] = ['sites', 'employers'];

interface CardActions {
  onClose: () => void;
  /** Label and address of what leads on from an entry with a page of its own. */
  view: string;
  ask: { label: string; href: string };
  /** Said where a position is only approximate. */
  approximate: string;
}

const link = (href: string, className: string, label: string, about = ''): HTMLAnchorElement => {
  const anchor = Object.assign(document.createElement('a'), { href, className, textContent: label });
  if (about) anchor.setAttribute('aria-label', `${label}: ${about}`);
  return anchor;
};

/** The card over the map: one entry as the list shows it, or several at one place. */
export class Card {
  private readonly element: HTMLElement;
  private readonly body: Element;
  private readonly actions: CardActions;

  constructor(element: HTMLElement, actions: CardActions) {
    const body = element.querySelector('[data-card-body]');
    if (!body) throw new Error('The card needs a part [data-card-body].');
    this.element = element;
    this.body = body;
    this.actions = actions;
    element.querySelector('[data-card-close]')?.addEventListener('click', actions.onClose);
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
    this.open(row.title, [...parts, ...this.caveat(row), this.waysOn(row)], ['one', row.layer]);
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

  private caveat({ approximate, layer }: Row): Element[] {
    if (!approximate || !EXACT_EXPECTED.includes(layer)) return [];
    return [Object.assign(document.createElement('p'), { className: 'rough', textContent: this.actions.approximate })];
  }

  private waysOn(row: Row): Element {
    const { view, ask } = this.actions;
    const page = row.element.querySelector<HTMLAnchorElement>('a[data-title], :is(h2, h3, h4) a')?.getAttribute('href');
    const line = Object.assign(document.createElement('p'), { className: 'card-go' });
    if (page) line.append(link(page, 'button quiet', view, row.title));
    line.append(link(ask.href, page ? 'plain' : 'button quiet', ask.label));
    return line;
  }

  private open(label: string, parts: readonly Element[], kinds: readonly string[]): void {
    this.element.setAttribute('aria-label', label);
    this.body.className = ['card-body', ...kinds].join(' ');
    this.body.replaceChildren(...parts);
    this.element.hidden = false;
  }
}
