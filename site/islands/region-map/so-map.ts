import { readParams, writeParams } from '../finder/address.ts';
import { selectedIn, viewIn, withSelected, withView } from '../finder/url-state.ts';
import { mapButtonOf, type Row } from '../finder/rows.ts';
import type { SoFinder } from '../finder/so-finder.ts';
import { word, wordsIn, type IslandWords } from '../finder/words.ts';
import { Frame } from './frame.ts';
import type { Session } from './session.ts';

/** From here on list and map stand side by side; below, the map takes the whole window. */
const BESIDE = '(width >= 62rem)';

/** The parts of the page an open map needs. */
interface Parts {
  finder: SoFinder;
  stage: HTMLElement;
  frame: Frame;
  words: IslandWords;
}

/**
 * `<so-map>`: the picture of a finder's list. Small until it is opened: only then Leaflet, the base map
 * and the session are loaded. On wide screens it opens by itself when it comes into view; on narrow ones
 * by a button, as a dialog over the list.
 */
export class SoMap extends HTMLElement {
  private parts: Parts | undefined;
  private session: Promise<Session | undefined> | undefined;
  /** A map that is closed while another is asked for comes to its end first. */
  private closing: Promise<void> = Promise.resolve();
  private readonly beside = matchMedia(BESIDE);

  connectedCallback(): void {
    const finder = this.closest('so-finder');
    const stage = this.querySelector<HTMLElement>('[data-stage]');
    const dialog = this.querySelector('dialog');
    if (this.parts || !finder || !stage || !dialog) return;
    const parts = { finder, stage, frame: new Frame(stage, dialog), words: wordsIn(this.dataset.words) };
    this.parts = parts;
    for (const button of finder.querySelectorAll<HTMLButtonElement>('button[data-map-open]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.toggle());
    }
    finder.eachRow((row) => this.offer(row, parts));
    // A dialog also closes without us, e.g. by the back gesture of a phone: then the stage is still in it.
    dialog.addEventListener('close', () => {
      if (!dialog.open && dialog.contains(stage)) void this.leave();
    });
    this.beside.addEventListener('change', () => void this.close());
    const chosen = selectedIn(readParams());
    if (chosen || viewIn(readParams()))
      void this.open().then((session) => chosen && session?.choose(chosen, 'address'));
    else this.openWhenSeen();
  }

  /** "Show on map" of a row. */
  private offer(row: Row, { words }: Parts): void {
    const button = mapButtonOf(row);
    if (!button || !row.at) return;
    button.hidden = false;
    button.setAttribute('aria-label', word(words, 'show', { name: row.title }));
    button.addEventListener('click', () => void this.open().then((session) => session?.choose(row.key, 'list')));
  }

  private openWhenSeen(): void {
    const observer = new IntersectionObserver((entries) => {
      if (!this.beside.matches || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void this.open();
    });
    observer.observe(this);
  }

  private async toggle(): Promise<void> {
    if (this.session) await this.close();
    else (await this.open())?.focus();
  }

  /** Opens the map, or says that it cannot be loaded; the list stays what it is. */
  private async open(): Promise<Session | undefined> {
    this.session ??= this.closing.then(() => this.start());
    const session = await this.session;
    if (!session) this.session = undefined;
    return session;
  }

  private async start(): Promise<Session | undefined> {
    const { parts } = this;
    if (!parts) return undefined;
    this.toggleAttribute('data-loading', true);
    this.sayFailed(parts, false);
    try {
      const [{ startSession }] = await Promise.all([import('./session.ts'), parts.finder.whole()]);
      await this.dress(true);
      return await startSession({ ...parts, host: this, view: viewIn(readParams()), leave: () => this.leave() });
    } catch (error) {
      console.warn('The map could not be loaded.', error);
      await this.dress(false);
      this.sayFailed(parts, true);
      return undefined;
    } finally {
      this.toggleAttribute('data-loading', false);
    }
  }

  /** Out of the dialog: beside the list on wide screens, away on narrow ones. */
  private async leave(): Promise<void> {
    if (this.beside.matches) this.parts?.frame.restore();
    else await this.close();
  }

  private close(): Promise<void> {
    const opened = this.session;
    this.session = undefined;
    this.closing = this.closing.then(async () => {
      const session = await opened;
      if (!session) return;
      session.end();
      await this.dress(false);
      writeParams((params) => withSelected(withView(params, undefined), undefined));
    });
    return this.closing;
  }

  private sayFailed({ finder }: Parts, failed: boolean): void {
    const message = this.querySelector<HTMLElement>('[data-failed]');
    if (!message) return;
    message.hidden = !failed;
    if (failed) finder.announcer?.say(message.textContent.trim());
  }

  /** Stage or picture. */
  private async dress(open: boolean): Promise<void> {
    const { parts } = this;
    if (!parts) return;
    const { finder, stage, frame, words } = parts;
    this.toggleAttribute('data-open', open);
    stage.hidden = !open;
    for (const button of finder.querySelectorAll('button[data-map-open]'))
      button.textContent = word(words, open ? 'close' : 'open');
    if (!open) frame.restore();
    else if (!this.beside.matches) await frame.enlarge(false);
  }
}

customElements.define('so-map', SoMap);
