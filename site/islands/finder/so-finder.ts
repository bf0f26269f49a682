import { createAnnouncer, type Announcer } from './announcer.ts';
import { readParams, writeParams } from './address.ts';
import { everythingIn, filterItems, matches, relaxations, toggled, type Facet, type Filter } from './filter.ts';
import { FilterForm } from './form.ts';
import type { ListRecord } from './record.ts';
import { readRows, rowOf, type Row } from './rows.ts';
import { filterOf, withFilter } from './url-state.ts';
import { pluralWord, word, wordsIn, type IslandWords } from './words.ts';

/** Fired on the finder after each change of what the list shows. `own`: the visitor changed it. */
export type FinderChange = CustomEvent<{ own: boolean }>;
export const FINDER_CHANGE = 'so-finder-change';

/** So many rows of each list are shown at first, and so many more each time. */
const STEP = 50;

/**
 * `<so-finder>`: makes a list of entries filterable. The list is there without it; this element offers
 * the form, hides what does not fit, counts, and keeps the choice in the address. Parts are found by
 * attribute: `[data-entries] > li`, `[data-group]`, `[data-result]`, `[data-applied]`, `[data-empty]`,
 * `[data-ways]`, `[data-reset]`, `[data-status]`, and the filter form.
 *
 * A list that goes on on further pages says where all of it is (`data-rest-sites`, `data-rest-others`). It is
 * fetched when it is needed: for a filter, for more rows (`[data-more]`), for the map.
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
  /** Where the rows are that are not on the page; empty once they are here. */
  private sources: string[] = [];
  private loading: Promise<boolean> | undefined;
  private isLong = false;
  private limit = STEP;
  private readonly dressers: ((row: Row) => void)[] = [];

  connectedCallback(): void {
    if (this.form) return;
    this.words = wordsIn(this.dataset.words);
    this.rows = readRows(this);
    const { restSites, restOthers } = this.dataset;
    this.sources = [restSites, restOthers].filter((source) => source !== undefined);
    this.isLong = this.sources.length > 0;
    const status = this.querySelector('[data-status]');
    if (status) this.announcer = createAnnouncer(status);
    this.form = new FilterForm(this, this.words, {
      onChange: (filter) => this.choose(filter),
      onDone: () => this.focusResult(),
    });
    const layers = this.form.allLayers() ?? [...new Set(this.rows.map(({ layer }) => layer))];
    this.open = everythingIn(layers);
    this.start = everythingIn(this.form.standardLayers() ?? layers);
    this.filter = this.start;
    this.form.begin(this.start);
    for (const button of this.querySelectorAll('[data-reset]'))
      button.addEventListener('click', () => this.chooseAndGo(this.start));
    this.querySelector('[data-more]')?.addEventListener('click', () => void this.showMore());
    addEventListener('popstate', () => void this.showAddress());
    void this.showAddress();
    this.form.offer();
    this.offerMore();
  }

  /** Does this to every row, also to those that come later. */
  eachRow(dress: (row: Row) => void): void {
    this.dressers.push(dress);
    for (const row of this.rows) if (row.element.isConnected) dress(row);
  }

  /** All rows are here. @returns false if they could not be loaded; the visitor was told */
  whole(): Promise<boolean> {
    if (this.sources.length === 0) return Promise.resolve(true);
    this.loading ??= this.load().finally(() => (this.loading = undefined));
    return this.loading;
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
    this.filter = filter;
    writeParams((params) => withFilter(params, filter, this.start));
    if (this.sources.length === 0) this.show(filter, true);
    else void this.whole().then((isWhole) => isWhole && this.show(this.filter, true));
  }

  private chooseAndGo(filter: Filter): void {
    this.choose(filter);
    this.focusResult();
  }

  private focusResult(): void {
    this.querySelector<HTMLElement>('[data-result]')?.focus();
  }

  /** What the address says. An address without a wish needs no more rows than the page has. */
  private async showAddress(): Promise<void> {
    const wishes = filterOf(readParams(), this.start, () => true);
    const isPlain = withFilter(new URLSearchParams(), wishes, this.start).size === 0;
    this.filter = wishes;
    if (!isPlain && !(await this.whole())) return;
    const known = (facet: Facet, value: string) => this.rows.some((row) => row[facet] === value);
    const filter = filterOf(readParams(), this.start, known);
    if (isPlain && this.sources.length > 0) this.showStart(filter);
    else this.show(filter, false);
  }

  /** Before the rest is here: what is on the page, without the layers that are off. */
  private showStart(filter: Filter): void {
    this.filter = filter;
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !filter.layer.includes(group.dataset.group ?? '');
    const result = this.querySelector('[data-result]');
    const count = this.form?.standardCount();
    if (result && count !== undefined) result.textContent = this.plural('all', count);
  }

  private async load(): Promise<boolean> {
    const pattern = this.querySelector<HTMLTemplateElement>('template[data-row]');
    const failed = this.querySelector<HTMLElement>('[data-rest-failed]');
    if (!pattern) return false;
    try {
      const lists = await Promise.all(
        this.sources.map(async (source) => {
          const response = await fetch(source);
          if (!response.ok) throw new Error(`${source}: ${response.status}`);
          return (await response.json()) as ListRecord[];
        }),
      );
      const here = new Map(this.rows.map((row) => [`${row.layer}/${row.key}`, row]));
      const made = (row: Row) => {
        for (const dress of this.dressers) dress(row);
      };
      this.rows = this.inPageOrder(lists).map(
        (record) => here.get(`${record.data.layer}/${record.data.key}`) ?? rowOf(record, pattern, made),
      );
      this.sources = [];
      if (failed) failed.hidden = true;
      this.querySelector<HTMLElement>('[data-pages]')?.remove();
      this.show(this.filter, false);
      return true;
    } catch (error) {
      console.warn('The other entries could not be loaded.', error);
      if (failed) {
        failed.hidden = false;
        this.announcer?.say(failed.textContent.trim());
      }
      return false;
    }
  }

  /** The file of sites has the order of their own list; a map with other layers shows them by municipality. */
  private inPageOrder([sites = [], ...others]: ListRecord[][]): ListRecord[] {
    if (others.length === 0) return sites;
    const towns = this.form?.towns() ?? [];
    const rank = ({ data }: ListRecord) => towns.indexOf(data.municipality ?? '') * 2 + Number(data.lon === undefined);
    return [sites.toSorted((a, b) => rank(a) - rank(b)), ...others].flat();
  }

  private async showMore(): Promise<void> {
    const before = new Set(this.querySelectorAll('[data-entries] > li'));
    const onPage = [...this.querySelectorAll('[data-entries]')].map(({ childElementCount }) => childElementCount);
    if (!(await this.whole())) return;
    this.limit = Math.max(this.limit, ...onPage) + STEP;
    this.arrange(this.visible);
    this.offerMore();
    const first = [...this.querySelectorAll<HTMLElement>('[data-entries] > li')].find((row) => !before.has(row));
    const link = first?.querySelector<HTMLElement>('a[href]');
    if (first && !link) first.tabIndex = -1;
    (link ?? first)?.focus();
  }

  private offerMore(): void {
    const button = this.querySelector<HTMLElement>('[data-more]');
    if (!button) return;
    const counts = Map.groupBy(this.visible, ({ layer }) => layer).values();
    button.hidden = this.sources.length === 0 && [...counts].every(({ length }) => length <= this.limit);
  }

  /** Puts the first rows of a long list on the page, those of each layer into its own list. */
  private arrange(visible: readonly Row[]): void {
    const byLayer = Map.groupBy(visible, ({ layer }) => layer);
    for (const list of this.querySelectorAll<HTMLElement>('[data-entries]')) {
      const { group } = list.closest<HTMLElement>('[data-group]')?.dataset ?? {};
      const rows = group === undefined ? visible : (byLayer.get(group) ?? []);
      list.classList.add('long');
      list.replaceChildren(...rows.slice(0, this.limit).map(({ element }) => element));
    }
  }

  private show(filter: Filter, own: boolean): void {
    this.filter = filter;
    const visible = new Set(this.visible);
    if (this.isLong) {
      if (own) this.limit = STEP;
      this.arrange([...visible]);
      this.offerMore();
    } else for (const row of this.rows) row.element.hidden = !visible.has(row);
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
