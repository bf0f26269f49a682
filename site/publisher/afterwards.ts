import { setTimeout as sleep } from 'node:timers/promises';
import { Compressor } from './compressor.ts';
import { messageOf } from './failure.ts';
import type { Manifest } from './manifest.ts';
import type { Publisher } from './publisher.ts';
import type { Releases } from './release.ts';

export interface AfterwardsOptions {
  releases: Releases;
  publisher: Pick<Publisher, 'draw' | 'sweep'>;
  /** Pictures as editors uploaded them. */
  mediaFolder: string;
  /** Pictures were drawn: the next release has more than this one. */
  onDrawn: () => void;
  log: (line: string) => void;
  signal: AbortSignal;
  /** Milliseconds until pictures are drawn once more after the disk, say, has refused them. */
  again?: number;
}

/** What is done beside the work once a release is live. Nobody waits for it; an error leaves the site as it is. */
export class Afterwards {
  readonly #options: AfterwardsOptions;
  readonly #compressor: Compressor;
  #drawing: Promise<void> | undefined;
  /** Drawing has failed and waits for its next try. */
  #isPaused = false;
  /** There are more pictures to draw than the drawing under way knows of. */
  #isDrawingDue = false;
  /** Ends the drawing that is under way. */
  #drawingEnd: AbortController | undefined;
  /** Also at the start: a machine may be off every night. */
  #isSweepDue = true;

  constructor(options: AfterwardsOptions) {
    this.#options = options;
    this.#compressor = new Compressor(options.releases.objects);
  }

  /** All of it. Ends when what must not run beside a publication is done. @param isNewDay once a day there is more */
  async follow(served: Manifest | undefined, isNewDay: boolean): Promise<void> {
    this.#isSweepDue ||= isNewDay;
    // Not while pictures are drawn: they may need what no release needs yet.
    if (this.#isSweepDue && (!this.#drawing || this.#isPaused)) await this.#sweep();
    this.compress(served);
    this.draw();
  }

  /** What is not removed now is removed another time. */
  async #sweep(): Promise<void> {
    const { publisher, log } = this.#options;
    try {
      await publisher.sweep();
      this.#isSweepDue = false;
    } catch (error) {
      log(`What no release needs could not be removed. ${messageOf(error)}`);
    }
  }

  /** Until a file is compressed it is served as it is. */
  compress(served: Manifest | undefined): void {
    const { signal, log } = this.#options;
    if (served) void this.#compressor.follow(served, signal).catch((error: unknown) => log(messageOf(error)));
  }

  /** Pictures are drawn beside the work and join a later release. */
  draw(): void {
    const { publisher, mediaFolder, onDrawn, signal, log, again = 60_000 } = this.#options;
    if (this.#drawing) {
      this.#isDrawingDue = true;
      return;
    }
    this.#isDrawingDue = false;
    const end = (this.#drawingEnd = new AbortController());
    const ended = AbortSignal.any([signal, end.signal]);
    this.#drawing = publisher
      .draw({ mediaFolder, threads: 1, signal: ended })
      .then(({ count, failed }) => {
        for (const { href, reason } of failed) log(`${href} could not be drawn: ${reason}`);
        if (!count) return;
        onDrawn();
        log(`${count} pictures drawn`);
      })
      .catch(async (error: unknown) => {
        log(`Pictures could not be drawn; trying again in ${again / 1000} seconds. ${messageOf(error)}`);
        this.#isPaused = true;
        await sleep(again, undefined, { signal: ended }).catch(() => undefined);
        this.#isPaused = false;
        this.#isDrawingDue = true;
      })
      .finally(() => {
        this.#drawing = undefined;
        if (this.#isDrawingDue && !ended.aborted) this.draw();
      });
  }

  /** Ends when no picture is drawn any more: at once at the signal, else when all are there. */
  async drawn(): Promise<void> {
    await this.#drawing;
  }

  /** Ends when nothing writes an object any more. @param served is compressed as a whole by then */
  async rest(served: Manifest | undefined): Promise<void> {
    this.#drawingEnd?.abort();
    await this.#drawing;
    if (served) await this.#compressor.follow(served).catch(() => undefined);
  }
}
