import { setTimeout as sleep } from 'node:timers/promises';
import type { Changes, Failure, FeedPosition } from '@standort/model';
import type { Content } from '../content/reader.ts';
import { Afterwards } from './afterwards.ts';
import { BASEMAP_FILE } from './basemap.ts';
import { CmsError, type CmsClient } from './cms-client.ts';
import { tellDesk } from './desk.ts';
import { failureOf, messageOf } from './failure.ts';
import { contentFor, siteOf, todayInBerlin } from './load-content.ts';
import type { Manifest } from './manifest.ts';
import { follows, keysOf } from './news.ts';
import type { Publisher } from './publisher.ts';
import { ReleaseError, type Releases } from './release.ts';
import type { Copy, Replica } from './replica.ts';
import type { Served } from './server.ts';

export interface FollowOptions {
  cms: CmsClient;
  replica: Replica;
  releases: Releases;
  publisher: Publisher;
  siteUrl: string;
  served: Served;
  /** Whether an archive of map tiles joins every release. */
  basemap?: boolean;
  log: (line: string) => void;
  /** Seconds the CMS may hold back its answer while nothing happens. */
  wait?: number;
  /** Milliseconds between two tries after something went wrong. */
  pause?: number;
  /** Least time between two releases in ms; a storm of changes ends in few releases. */
  rest?: number;
  signal: AbortSignal;
}

/** Seconds until the next try after a release could not be made; a change comes first. */
const RETRY = 3;

/** Milliseconds between two looks at what the operator wishes. */
const HOLD_EVERY = 500;

/** Keeps the served release in step with what is published, until the signal. */
export class Follower {
  readonly #options: FollowOptions;
  readonly #afterwards: Afterwards;
  #copy: Copy | undefined;
  #content: Content | undefined;
  #position: FeedPosition | undefined;
  /** Entries that changed and are in no release yet. */
  #changes: string[] = [];
  /** The copy, the day or the pictures are newer than the release. */
  #isDue = false;
  #day = '';
  #order = 0;
  #held: string | null = null;
  #said = '';
  #failure: Failure | undefined;
  #published = 0;
  /** The copy is at least as new as everything the CMS has told of ended consents. */
  #isAbreast = false;
  /** The desk was not there to be told. */
  #isUntold = false;
  /** What the CMS itself cannot do for the site; only the operator can mend it. */
  #refusal: Failure | undefined;
  /** The CMS has answered since the start, or since it was silent: it is the one whose changes are waited for. */
  #isKnown = false;
  /** The last release made here, served or not. */
  #newest: Manifest | undefined;
  /** Ends the waiting for the CMS. */
  #waker: AbortController | undefined;

  constructor(options: FollowOptions) {
    this.#options = options;
    const { releases, publisher, replica, log, signal } = options;
    const onDrawn = () => this.#makeDue();
    this.#afterwards = new Afterwards({ releases, publisher, mediaFolder: replica.mediaFolder, onDrawn, log, signal });
  }

  /** What is published now, as the content of the site. */
  get content(): Content | undefined {
    return this.#content;
  }

  /** The bytes of a file are gone: the next release writes them anew. One that is kept only for going back stays as it is. */
  heal(file: string, hash: string): void {
    // What fails is tried again anyway, and not as often as visitors ask.
    if (!this.#failure && this.#newest?.files.get(file)?.hash === hash) this.#makeDue();
  }

  #makeDue(): void {
    this.#isDue = true;
    this.#waker?.abort();
  }

  async run(): Promise<void> {
    const { signal, pause = 3000, releases } = this.#options;
    const { id, order } = await releases.hold();
    [this.#held, this.#order] = [id, order];
    const watch = setInterval(() => void this.#attempt(() => this.#heedHold()), HOLD_EVERY);
    await this.#readCopy();
    while (!signal.aborted) {
      if (this.#day !== '' && this.#day !== todayInBerlin()) this.#isDue = true;
      // A copy is enough for a release: also without the CMS the site is there, and today's.
      if (this.#isDue) await this.#attempt(() => this.#publish());
      if (!this.#isDue && this.#isAbreast) await this.#attempt(() => this.#forgetEnded());
      const isFine = await this.#attempt(() => this.#listen());
      if (!isFine) await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
    clearInterval(watch);
    await this.#afterwards.drawn();
  }

  async #attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!this.#options.signal.aborted) await this.#fail(error);
      return false;
    }
  }

  async #readCopy(): Promise<void> {
    const { replica, log } = this.#options;
    const position = await replica.position();
    if (!position) return;
    try {
      this.#copy = await replica.read();
      this.#position = position;
      this.#isDue = true;
    } catch (error) {
      log(`The copy of the content is damaged and will be fetched anew. ${messageOf(error)}`);
    }
  }

  /** Waits for changes and takes them over. */
  async #listen(): Promise<void> {
    const { cms, replica, signal, log } = this.#options;
    const known = this.#copy && this.#position;
    const news = await this.#ask(known);
    if (!news) return;
    this.#isAbreast = false;
    await this.#options.releases.hear(news.withdrawals);
    await this.#obey(news);
    const isWhole = known && follows(known, news);
    if (!isWhole || news.changes.some(({ type }) => type === 'media')) {
      if (known && !isWhole) log('The change feed has a gap: fetching everything.');
      const { position, ...copy } = await replica.pull(cms, signal);
      this.#take(copy, position, keysOf(known ? news.changes : []));
    } else if (this.#copy && news.changes.length) {
      const { epoch, sequence, mark } = news;
      const copy = await replica.follow(cms, this.#copy, news, signal);
      this.#take(copy, { epoch, sequence, mark }, keysOf(news.changes));
    }
    this.#isAbreast = true;
    if (!this.#refusal && !this.#isUntold) return;
    this.#refusal = undefined;
    // Else the release that is due tells it, or why there is none.
    if (!this.#isDue) await this.#report();
  }

  /**
   * Somebody no longer consents: the releases that show them are forgotten, with every byte only they need. The newest
   * release is made from a copy that holds nothing of it any more. What is interrupted is done at the next start.
   */
  async #forgetEnded(): Promise<void> {
    const { releases, publisher, replica, served, siteUrl } = this.#options;
    const stories = new Set(await releases.toForget());
    if (!stories.size || !this.#copy) return;
    const gone = await releases.forget(stories);
    if (this.#held !== null && gone.includes(this.#held)) {
      this.#held = null;
      served.manifest = this.#newest ?? (await releases.current(siteOf(siteUrl)));
      this.#say('the release the site was held at shows somebody who no longer consents: following the CMS again');
    }
    // Nothing may write what is about to be removed.
    await this.#afterwards.rest(served.manifest);
    await replica.forgetUnused(this.#copy);
    await publisher.sweep(0).catch((error: unknown) => {
      // The next release writes anew what is damaged of this one.
      this.#isDue = true;
      throw error;
    });
    await releases.forgotten(stories);
    this.#say(`${gone.length} earlier releases forgotten: a consent has ended`);
    await this.#report();
    this.#afterwards.draw();
  }

  /** The CMS's answer: at once, or when something happens. @returns undefined if something else is to be done first */
  async #ask(known: FeedPosition | undefined): Promise<Changes | undefined> {
    const { cms, signal, wait = 20, rest = 1000 } = this.#options;
    const waker = (this.#waker = new AbortController());
    const since = known?.sequence ?? 0;
    const ask = (seconds: number) =>
      cms.changes(since, { order: this.#order, wait: seconds, signal: AbortSignal.any([signal, waker.signal]) });
    try {
      const patience = this.#isDue ? Math.min(RETRY, wait) : wait;
      const news = await ask(known && this.#isKnown ? patience : 0);
      this.#isKnown = true;
      const left = this.#published + rest - performance.now();
      if (news.changes.length === 0 || left <= 0) return news;
      // Soon after a release further changes are gathered before the next.
      await sleep(left, undefined, { signal }).catch(() => undefined);
      return await ask(0);
    } catch (error) {
      if (waker.signal.aborted) return undefined;
      this.#isKnown = false;
      throw error;
    }
  }

  #take(copy: Copy, position: FeedPosition, changes: string[]): void {
    this.#copy = copy;
    this.#position = position;
    this.#changes = [...new Set([...this.#changes, ...changes])];
    this.#isDue = true;
  }

  async #publish(): Promise<void> {
    const { publisher, siteUrl, basemap, served } = this.#options;
    if (!this.#copy) return;
    const content = contentFor(this.#copy, { siteUrl, basemap: basemap ? `/${BASEMAP_FILE}` : undefined });
    this.#content = content;
    const sequence = this.#position?.sequence ?? -1;
    // Pictures that are drawn meanwhile make the next one due.
    this.#isDue = false;
    const { manifest, rendered, duration } = await publisher
      .publish(content, { sequence, changes: this.#changes })
      .catch((error: unknown) => {
        this.#isDue = true;
        throw error;
      });
    const isNewDay = this.#day !== '' && this.#day !== content.today;
    this.#changes = [];
    this.#day = content.today;
    this.#failure = undefined;
    this.#published = performance.now();
    this.#newest = manifest;
    // Held at what cannot be served any more: a site that goes on is better than an old one, or none.
    if (this.#held === null || served.manifest?.id !== this.#held) served.manifest = manifest;
    this.#say(`release ${manifest.id}: ${rendered} pages and files rendered in ${duration} ms`);
    await this.#report();
    await this.#afterwards.follow(served.manifest, isNewDay);
  }

  /** Carries out the desk's last wish to hold a release or to follow again. */
  async #obey({ hold }: Changes): Promise<void> {
    if (hold.order <= this.#order) return;
    const { releases } = this.#options;
    try {
      await releases.setHold(hold);
      this.#order = hold.order;
    } catch (error) {
      // What is published is live all the same; the desk shows that nothing is held.
      if (!(error instanceof ReleaseError)) throw error;
      await releases.passOver(hold.order);
      this.#order = hold.order;
      this.#say(`the desk's wish cannot be met: ${error.message}`);
      return this.#report();
    }
    await this.#heedHold();
  }

  /** Serves the release the site is held at, whoever wished so: the desk, or the operator by command. */
  async #heedHold(): Promise<void> {
    const { releases, served, siteUrl } = this.#options;
    const { id } = await releases.hold();
    if (id === this.#held) return;
    this.#held = id;
    const kept = await releases.current(siteOf(siteUrl));
    // While it was read there may have been another wish, or a newer release.
    if (this.#held !== id) return;
    served.manifest = (id === null ? this.#newest : undefined) ?? kept ?? served.manifest;
    this.#afterwards.compress(served.manifest);
    const held = served.manifest?.id === id ? `held at release ${id}` : `release ${id} cannot be served`;
    this.#say(id === null ? 'following the CMS again' : held);
    await this.#report();
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof CmsError) {
      this.#say(`${error.message} The site stays as it is; trying again.`);
      // It is there and cannot: the desk would wait for ever.
      if ((error.status ?? 0) < 500) return;
      this.#refusal = failureOf(error);
      return this.#report();
    }
    this.#failure = failureOf(error);
    this.#say(`not published: ${messageOf(error)}`);
    await this.#report();
  }

  async #report(): Promise<void> {
    const { cms, releases, served, log } = this.#options;
    const failure = this.#failure ?? this.#refusal;
    // Held at what cannot be served any more, it follows.
    const held = served.manifest?.id === this.#held ? this.#held : null;
    const standing = { sequence: this.#position?.sequence ?? -1, held, failure };
    this.#isUntold = !(await tellDesk(cms, releases, standing, log));
  }

  #say(line: string): void {
    if (line !== this.#said) this.#options.log(line);
    this.#said = line;
  }
}
