import { createAnnouncer, type Announcer } from '../finder/announcer.ts';
import type { SearchRecord } from '../../content/search.ts';
import type { Engine } from './engine.ts';
import { resultList } from './render.ts';
import { resultText, type SearchWords } from './words.ts';

/** How long typing must rest before results change. */
const REST = 150;

/**
 * `<so-search>`: turns the page's directory into a search while somebody types. Engine and records
 * are loaded on the first touch of the field, or at once when the address brings a word (`?q=`).
 * Expects inside: a form with the field `q`, and elements marked `data-part` status, count, results,
 * empty, index.
 */
class Search extends HTMLElement {
  private engine: Promise<Engine> | undefined;
  private announcer: Announcer | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private latest = '';

  private place(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`so-search: no element marked data-part="${name}".`);
    return found;
  }

  private get words(): SearchWords {
    return JSON.parse(this.dataset.words ?? '{}') as SearchWords;
  }

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (!form || !field) return;
    this.announcer = createAnnouncer(this.place('status'));
    field.addEventListener('focus', () => void this.load().catch(() => this.fail()), { once: true });
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(field.value), REST);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      this.search(field.value);
    });
    window.addEventListener('popstate', () => this.fromAddress(field));
    this.fromAddress(field);
  }

  private fromAddress(field: HTMLInputElement): void {
    const query = new URLSearchParams(location.search).get('q')?.slice(0, 100) ?? '';
    field.value = query;
    if (query.trim() !== '' || this.latest !== '') this.search(query);
  }

  private load(): Promise<Engine> {
    this.engine ??= (async () => {
      const [{ createEngine }, response] = await Promise.all([import('./engine.ts'), fetch(this.dataset.src ?? '')]);
      if (!response.ok) throw new Error(`so-search: ${response.url} answered ${response.status}.`);
      return createEngine((await response.json()) as SearchRecord[]);
    })();
    return this.engine;
  }

  private fail(): void {
    this.engine = undefined;
    this.place('count').textContent = this.words.failed;
    this.announcer?.say(this.words.failed);
  }

  private search(value: string): void {
    const query = value.trim();
    this.latest = query;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    if (address.href !== location.href) history.replaceState(null, '', address);
    if (query === '') {
      this.show(undefined, '');
      return;
    }
    if (!this.engine) this.place('count').textContent = this.words.loading;
    this.load().then(
      (engine) => query === this.latest && this.show(engine.find(query), query),
      () => this.fail(),
    );
  }

  /** Results for a query, or the whole directory where there is none. */
  private show(found: readonly SearchRecord[] | undefined, query: string): void {
    const text = found ? resultText(this.words, found.length, query) : '';
    this.place('count').textContent = text;
    this.announcer?.say(text);
    this.place('index').hidden = found !== undefined;
    this.place('empty').hidden = found?.length !== 0;
    this.place('results').replaceChildren(...(found?.length ? [resultList(found, query, this.words)] : []));
  }
}

customElements.define('so-search', Search);
