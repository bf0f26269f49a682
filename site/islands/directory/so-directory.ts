import { readParams, writeParams } from '../finder/address.ts';
import { createAnnouncer, type Announcer } from '../finder/announcer.ts';
import { pluralWord, word, wordsIn, type IslandWords } from '../finder/words.ts';
import { choiceIn, fits, withChoice, type Choice, type DirectoryRow } from './filter.ts';

interface Row extends DirectoryRow {
  item: HTMLElement;
}

/**
 * `<so-directory>`: makes the directory of employers filterable. The list is complete without it; the
 * element offers the form, hides rows and groups that do not fit, counts, and keeps the choice in the
 * address. Parts: `details.filters form` with fields `branch`, `trains`, `text`; rows
 * `li[data-branch]` in `section`s; `[data-status]`.
 */
export class SoDirectory extends HTMLElement {
  private words: IslandWords = {};
  private rows: readonly Row[] = [];
  private form: HTMLFormElement | null = null;
  private announcer: Announcer | undefined;

  connectedCallback(): void {
    if (this.form) return;
    this.form = this.querySelector('details.filters form');
    const filters = this.querySelector<HTMLDetailsElement>('details.filters');
    const status = this.querySelector<HTMLElement>('[data-status]');
    if (!this.form || !filters || !status) return;
    this.words = wordsIn(this.dataset.words);
    this.announcer = createAnnouncer(status);
    this.rows = [...this.querySelectorAll<HTMLElement>('li[data-branch]')].map((item) => ({
      item,
      branch: item.dataset.branch ?? '',
      trains: item.dataset.trains === '1',
      text: item.textContent,
    }));
    filters.hidden = false;
    this.form.addEventListener('input', () => this.show(this.read()));
    this.form.addEventListener('reset', () => setTimeout(() => this.show(this.read())));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      filters.open = false;
      this.querySelector<HTMLElement>('[data-results]')?.focus();
    });
    const choice = choiceIn(
      readParams(),
      this.rows.map(({ branch }) => branch),
    );
    this.write(choice);
    this.show(choice, false);
  }

  private field<T extends Element>(name: string): T | null {
    return this.form?.querySelector<T>(`[name="${name}"]`) ?? null;
  }

  private read(): Choice {
    return {
      branch: this.field<HTMLSelectElement>('branch')?.value ?? '',
      trains: this.field<HTMLInputElement>('trains')?.checked ?? false,
      text: this.field<HTMLInputElement>('text')?.value ?? '',
    };
  }

  private write({ branch, trains, text }: Choice): void {
    const select = this.field<HTMLSelectElement>('branch');
    const check = this.field<HTMLInputElement>('trains');
    const search = this.field<HTMLInputElement>('text');
    if (select) select.value = branch;
    if (check) check.checked = trains;
    if (search) search.value = text;
  }

  /** `own`: the visitor changed something; then it is said aloud. */
  private show(choice: Choice, own = true): void {
    let shown = 0;
    for (const row of this.rows) {
      row.item.hidden = !fits(row, choice);
      if (!row.item.hidden) shown++;
    }
    for (const section of this.querySelectorAll('section')) this.count(section);
    writeParams((params) => withChoice(params, choice));
    const all = shown === this.rows.length;
    const text =
      shown === 0
        ? word(this.words, 'none')
        : all
          ? ''
          : pluralWord(this.words, 'some', shown, document.documentElement.lang, { all: this.rows.length });
    const result = this.querySelector('[data-results]');
    if (result) result.textContent = text;
    if (own) this.announcer?.say(all ? pluralWord(this.words, 'firms', shown, document.documentElement.lang) : text);
  }

  /** Hides a group without rows; its heading counts what is shown. */
  private count(section: HTMLElement): void {
    const shown = section.querySelectorAll('li[data-branch]:not([hidden])').length;
    section.hidden = shown === 0;
    const number = section.querySelector('h2 small');
    if (number) number.textContent = pluralWord(this.words, 'firms', shown, document.documentElement.lang);
  }
}

if (!customElements.get('so-directory')) customElements.define('so-directory', SoDirectory);
