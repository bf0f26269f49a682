import type { PublishedMedium } from '@standort/model';
import { addressOf, variantsOf, type Variant } from '../content/pictures.ts';
import type { MediaFile } from '../content/reader.ts';
import { CmsError, type CmsClient } from './cms-client.ts';
import { scale } from './draw.ts';
import { describeMedia } from './load-content.ts';
import { sha256 } from './store.ts';

/** Descriptions that are remembered: some hundred bytes each, and more pictures than all drafts of a day have. */
const REMEMBERED = 1000;

/** Works that are done one after the other, in the order they come. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/**
 * The pictures of drafts. Visitors of the site have the same process and the same memory, so there is one original at a
 * time to be described and one to be scaled, however many ask; of what was fetched only the description is kept.
 */
export class DraftPictures {
  readonly #cms: Pick<CmsClient, 'file'>;
  readonly #describing = inTurn();
  readonly #drawing = inTurn();
  /** By the hash of the original; the one that was used last stands last. */
  readonly #described = new Map<string, Promise<MediaFile>>();
  /** Pictures that somebody waits for, by address. */
  readonly #coming = new Map<string, Promise<Buffer>>();

  constructor(cms: Pick<CmsClient, 'file'>) {
    this.#cms = cms;
  }

  /**
   * What is known of each picture, by file. One whose bytes the CMS has lost is left out, like one that is not chosen yet.
   * @param published what is known of the pictures that are published
   * @throws CmsError, ContentError
   */
  async described(
    media: readonly PublishedMedium[],
    published: ReadonlyMap<string, MediaFile>,
  ): Promise<Map<string, MediaFile>> {
    const described = new Map<string, MediaFile>();
    for (const medium of media) {
      const { file, hash } = medium;
      const known = published.get(file);
      if (hash !== '') described.set(file, known?.hash === hash ? known : await this.#describe(medium));
    }
    return described;
  }

  /** What is known already waits for nobody; who asks for the same at the same time waits together. */
  #describe(medium: PublishedMedium): Promise<MediaFile> {
    const { file, hash } = medium;
    const described =
      this.#described.get(hash) ??
      this.#describing(async () => describeMedia(file, hash, await this.#original(medium))).catch((error: unknown) => {
        this.#described.delete(hash);
        throw error;
      });
    this.#described.delete(hash);
    this.#described.set(hash, described);
    for (const first of this.#described.keys()) if (this.#described.size > REMEMBERED) this.#described.delete(first);
    return described;
  }

  /** @throws CmsError also if the picture is being replaced at this moment */
  async #original({ file, url, hash }: PublishedMedium): Promise<Uint8Array> {
    const bytes = await this.#cms.file(url);
    if (sha256(bytes) !== hash) throw new CmsError(`The picture ${file} is another one by now.`);
    return bytes;
  }

  /** The picture of a draft whose sizes have such an address. */
  named(href: string, media: readonly PublishedMedium[]): PublishedMedium | undefined {
    return media.find((medium) => medium.hash !== '' && href.startsWith(addressOf(medium.file, medium)));
  }

  /**
   * A picture in one of the sizes and formats the pages use; only its own original is fetched.
   * @returns undefined if no page refers to it by this address
   * @throws CmsError, ContentError
   */
  async draw(
    href: string,
    medium: PublishedMedium,
    published: ReadonlyMap<string, MediaFile>,
  ): Promise<Buffer | undefined> {
    const description = (await this.described([medium], published)).get(medium.file);
    const variant = description && variantsOf(medium.file, description).find((one) => one.href === href);
    return variant && this.#drawn(variant, medium);
  }

  #drawn({ href, spec }: Variant, medium: PublishedMedium): Promise<Buffer> {
    const coming =
      this.#coming.get(href) ??
      this.#drawing(async () => scale(spec, await this.#original(medium))).finally(() => this.#coming.delete(href));
    this.#coming.set(href, coming);
    return coming;
  }
}
