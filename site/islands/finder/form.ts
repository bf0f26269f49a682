import { FACETS, facetCounts, toggled, type Facet, type Filter } from './filter.ts';
import type { Item } from './item.ts';
import { word, type IslandWords } from './words.ts';

interface Handlers {
  onChange: (filter: Filter) => void;
  /** "Show" was pressed, or a choice was taken back: on to the results. */
  onDone: () => void;
}

const isFacet = (name: string): name is Facet => FACETS.some((facet) => facet === name);

/** The form of a finder: checkboxes named like facets (`state[]`), one search field named `text`, chips of what is chosen. */
export class FilterForm {
  private readonly root: HTMLElement;
  private readonly details: HTMLDetailsElement | null;
  private readonly form: HTMLFormElement | null;
  private readonly words: IslandWords;
  private filter: Filter | undefined;
  private start: Filter | undefined;

  constructor(root: HTMLElement, words: IslandWords, { onChange, onDone }: Handlers) {
    this.root = root;
    this.words = words;
    this.details = root.querySelector('details.filters');
    this.form = root.querySelector('details.filters form');
    this.form?.addEventListener('input', () => onChange(this.read()));
    this.form?.addEventListener('reset', (event) => {
      event.preventDefault();
      if (this.start) onChange(this.start);
    });
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.details) this.details.open = false;
      onDone();
    });
    root.querySelector('[data-applied]')?.addEventListener('click', (event) => {
      const chip = (event.target as Element).closest<HTMLElement>('button[data-facet]');
      if (!chip || !this.filter) return;
      const { facet = '', value = '' } = chip.dataset;
      onChange(isFacet(facet) ? toggled(this.filter, facet, value, false) : { ...this.filter, text: '' });
      onDone();
    });
  }

  /** Shows the form that was hidden until something answers to it. */
  offer(): void {
    if (this.details) this.details.hidden = false;
  }

  /** The layers the form offers; undefined if it offers none. */
  allLayers(): string[] | undefined {
    const boxes = this.boxes('layer');
    return boxes.length > 0 ? boxes.map(({ value }) => value) : undefined;
  }

  /** The municipalities in their order. */
  towns(): string[] {
    return this.boxes('municipality').map(({ value }) => value);
  }

  /** The layers that are checked in the HTML; undefined if the form has none. */
  standardLayers(): string[] | undefined {
    const boxes = this.boxes('layer');
    return boxes.length > 0 ? boxes.filter((box) => box.defaultChecked).map(({ value }) => value) : undefined;
  }

  /** How many entries the layers that are checked in the HTML have. */
  standardCount(): number | undefined {
    const counts = this.boxes('layer')
      .filter((box) => box.defaultChecked)
      .map((box) => Number(box.closest('label')?.querySelector('span')?.textContent));
    return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined;
  }

  /** The names a filter's choices have in the form. */
  namesOf(filter: Filter, facet: Facet | 'text'): string[] {
    if (facet === 'text') return [this.quoted(filter.text)];
    return this.boxes(facet)
      .filter((box) => filter[facet].includes(box.value))
      .map((box) => this.labelOf(box));
  }

  /** From here choices begin; boxes and counts are as the HTML has them. */
  begin(start: Filter): void {
    this.filter = start;
    this.start = start;
  }

  /** Brings boxes, counts and chips to this filter. */
  write(filter: Filter, items: readonly Item[], start: Filter): void {
    this.filter = filter;
    this.start = start;
    for (const facet of FACETS) {
      const counts = facetCounts(items, filter, facet);
      for (const box of this.boxes(facet)) {
        box.checked = filter[facet].includes(box.value);
        const number = box.closest('label')?.querySelector('span');
        if (number) number.textContent = String(counts.get(box.value) ?? 0);
      }
    }
    const field = this.field();
    if (field && field.value !== filter.text) field.value = filter.text;
    this.writeChips(filter);
  }

  private boxes(facet: Facet): HTMLInputElement[] {
    return [...(this.form?.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${facet}[]"]`) ?? [])];
  }

  private field(): HTMLInputElement | null {
    return this.form?.querySelector<HTMLInputElement>('input[name="text"]') ?? null;
  }

  private labelOf(box: HTMLInputElement): string {
    const words = [...(box.closest('label')?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
    return words
      .map(({ textContent }) => textContent)
      .join('')
      .trim();
  }

  private read(): Filter {
    const chosen = (facet: Facet) => {
      const boxes = this.boxes(facet);
      return boxes.length > 0
        ? boxes.filter(({ checked }) => checked).map(({ value }) => value)
        : (this.filter?.[facet] ?? []);
    };
    return {
      layer: chosen('layer'),
      municipality: chosen('municipality'),
      state: chosen('state'),
      size: chosen('size'),
      text: this.field()?.value ?? '',
    };
  }

  private quoted(text: string): string {
    return word(this.words, 'quoted', { text: text.trim() });
  }

  private writeChips(filter: Filter): void {
    const list = this.root.querySelector<HTMLElement>('[data-applied]');
    if (!list) return;
    const chips = (['municipality', 'state', 'size'] as const).flatMap((facet) =>
      this.boxes(facet)
        .filter((box) => filter[facet].includes(box.value))
        .map((box) => this.chip(facet, box.value, this.labelOf(box))),
    );
    if (filter.text.trim()) chips.push(this.chip('text', '', this.quoted(filter.text)));
    list.replaceChildren(...chips);
    list.hidden = chips.length === 0;
  }

  private chip(facet: string, value: string, label: string): HTMLLIElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    Object.assign(button.dataset, { facet, value });
    const remove = Object.assign(document.createElement('span'), {
      className: 'vh',
      textContent: ` ${word(this.words, 'remove')}`,
    });
    button.append(remove);
    const line = document.createElement('li');
    line.append(button);
    return line;
  }
}
