import { createAnnouncer, type Announcer } from './announcer.ts';
import { readParams, writeParams } from './address.ts';
import { everythingIn, filterItems, matches, relaxations, toggled, type Facet, type Filter } from './filter.ts';
import { FilterForm } from './form.ts';
import { readRows, type Row } from './rows.ts';
import { filterOf, withFilter } from './url-state.ts';
import { pluralWord, word, wordsIn, type IslandWords } from './words.ts';

/** Fired on the finder after each change of what the list shows. `own`: the visitor changed it. */
export type FinderChange = CustomEvent<{ own: boolean }>;
export const FINDER_CHANGE = 'so-finder-change';

/**
 * `<so-finder>`: makes a list of entries filterable. The list is there without it; this element offers
 * the form, hides what does not fit, counts, and keeps the choice in the address. Parts are found by
 * attribute: `[data-entries] > li`, `[data-group]`, `[data-result]`, `[data-applied]`, `[data-empty]`,
 * `[data-ways]`, `[data-reset]`, `[data-status]`, and the filter form.
 */
export class SoFinder extends HTMLElement {
  rows: readonly Row[] = [];
  filter: Filter = everythingIn([]);
  announcer: Announcer | undefined;
  private start: Filter = everythingIn([]);
  /** As open as filters can be: all layers, nothing else chosen. */
  private open: Filter = everythingIn([]);
  private form: FilterForm | undefined;
  private words: IslandWords = {};

  connectedCallback(): void {
    if (this.form) return;
    this.words = wordsIn(this.dataset.words);
    this.rows = readRows(this);
    const status = this.querySelector('[data-status]');
    if (status) this.announcer = createAnnouncer(status);
    const layers = [...new Set(this.rows.map(({ layer }) => layer))];
    this.form = new FilterForm(this, this.words, {
      onChange: (filter) => this.choose(filter),
      onDone: () => this.focusResult(),
    });
    this.open = everythingIn(layers);
    this.start = everythingIn(this.form.standardLayers() ?? layers);
    for (const button of this.querySelectorAll('[data-reset]'))
      button.addEventListener('click', () => this.chooseAndGo(this.start));
    addEventListener('popstate', () => this.show(this.filterInAddress(), false));
    this.show(this.filterInAddress(), false);
    this.form.offer();
  }

  /** The rows that are shown, in the order of the list. */
  get visible(): Row[] {
    return filterItems(this.rows, this.filter);
  }

  row(key: string): Row | undefined {
    return this.rows.find((row) => row.key === key);
  }

  /** Shows the entry if a filter hides it: first its layer is switched on, then all filters are left out. */
  reveal(row: Row): void {
    if (this.visible.includes(row)) return;
    const withLayer = toggled(this.filter, 'layer', row.layer, true);
    this.choose(matches(row, withLayer) ? withLayer : this.open);
  }

  /** Switches one value of a facet. */
  toggle(facet: Facet, value: string, on: boolean): void {
    this.choose(toggled(this.filter, facet, value, on));
  }

  /** What the visitor wants: shown, announced, written into the address. */
  choose(filter: Filter): void {
    this.show(filter, true);
    writeParams((params) => withFilter(params, filter, this.start));
  }

  private chooseAndGo(filter: Filter): void {
    this.choose(filter);
    this.focusResult();
  }

  private focusResult(): void {
    this.querySelector<HTMLElement>('[data-result]')?.focus();
  }

  private filterInAddress(): Filter {
    return filterOf(readParams(), this.start, (facet, value) => this.rows.some((row) => row[facet] === value));
  }

  private show(filter: Filter, own: boolean): void {
    this.filter = filter;
    const visible = new Set(this.visible);
    for (const row of this.rows) row.element.hidden = !visible.has(row);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const count = [...visible].filter(({ layer }) => layer === group.dataset.group).length;
      group.hidden = count === 0;
      for (const number of group.querySelectorAll('[data-group-count]')) number.textContent = String(count);
    }
    this.form?.write(filter, this.rows, this.start);
    this.report(visible.size, own);
    this.dispatchEvent(new CustomEvent(FINDER_CHANGE, { detail: { own } }));
  }

  private report(count: number, own: boolean): void {
    const among = filterItems(this.rows, this.start).length;
    const text = count === among ? this.plural('all', count) : this.plural('some', count, { total: among });
    const result = this.querySelector('[data-result]');
    if (result) result.textContent = text;
    const empty = this.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = count > 0;
    if (count === 0) this.offerWays();
    if (own) this.announcer?.say(count > 0 ? text : word(this.words, 'none'));
  }

  /** From no result to results: each filter that stands in the way, left out. */
  private offerWays(): void {
    const ways = relaxations(this.rows, this.filter, this.open).map((way) => {
      const names = this.form?.namesOf(this.filter, way.facet).join(', ') ?? '';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'way';
      const label = way.facet === 'layer' ? word(this.words, 'way.layer') : word(this.words, 'way', { names });
      button.append(Object.assign(document.createElement('span'), { className: 't', textContent: label }));
      button.append(
        Object.assign(document.createElement('span'), { className: 'd', textContent: this.plural('all', way.count) }),
      );
      button.addEventListener('click', () => this.chooseAndGo(way.filter));
      const line = document.createElement('li');
      line.append(button);
      return line;
    });
    this.querySelector('[data-ways]')?.replaceChildren(...ways);
  }

  private plural(name: string, count: number, values: Record<string, string | number> = {}): string {
    return pluralWord(this.words, name, count, document.documentElement.lang, values);
  }
}

customElements.define('so-finder', SoFinder);
declare global {
  interface HTMLElementTagNameMap {
    'so-finder': SoFinder;
  }
}
