import {
  applyChanges,
  ContentError,
  isLocale,
  isTypeName,
  readPreview,
  type Entry,
  type PreviewRefusal,
  type PreviewTicket,
  type PublishedMedium,
} from '@standort/model';
import type { Content } from '../content/reader.ts';
import { CmsError, type CmsClient } from './cms-client.ts';
import type { Compiled } from './compiled.ts';
import { DraftPictures } from './draft-pictures.ts';
import { FILES, fileOfPath, mediaTypeOf } from './files.ts';

export interface PreviewOptions {
  cms: Pick<CmsClient, 'draft' | 'file'>;
  compiled: Compiled;
  /** Seals the links; shared with the CMS. */
  secret: string;
  /** What is published now; undefined before the first copy. */
  published: () => Content | undefined;
}

/** What a preview link answers. */
export interface PreviewAnswer {
  status: number;
  type: string;
  body: Uint8Array | string;
  /** Where to go instead. */
  location?: string;
}

const HTML = 'text/html; charset=utf-8';
/** Attributes that hold an address of the site; code and link previews stay where they are. */
const ADDRESS = /(\s(?:href|src|action|data-[a-z-]+)=")\/(?!\/|_astro\/|og\/|favicon)/g;
const SRCSET = /(\ssrcset=")([^"]*)"/g;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page of its own words: no style of the site is needed to say what is wrong. */
const notice = (status: number, title: string, lines: readonly string[]): PreviewAnswer => ({
  status,
  type: HTML,
  body: `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escape(title)}</title></head><body><main><h1>${escape(title)}</h1>${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</main></body></html>\n`,
});

const REFUSED: Record<PreviewRefusal, PreviewAnswer> = {
  invalid: notice(404, 'Diese Vorschau gibt es nicht', [
    'Der Link ist unvollständig oder wurde verändert. Kopieren Sie ihn noch einmal ganz aus dem Redaktionssystem.',
  ]),
  expired: notice(410, 'Diese Vorschau ist abgelaufen', [
    'Bitten Sie die Redaktion um einen neuen Link. Er entsteht, wenn dort „Vorschau öffnen“ gewählt wird.',
  ]),
};

// Why, is nobody's business but the desk's.
const BARRED = notice(410, 'Diese Vorschau gibt es nicht mehr', [
  'Der Eintrag darf zurzeit nicht gezeigt werden. Fragen Sie die Redaktion, von der Sie den Link haben.',
]);

/** Addresses of the page stay below the preview, so that links lead to the draft and not to the public page. */
export const keepBelow = (html: string, prefix: string): string =>
  html
    .replaceAll(ADDRESS, `$1${prefix}/`)
    .replaceAll(SRCSET, (_, start: string, set: string) => `${start}${set.replaceAll(/(^|, )\//g, `$1${prefix}/`)}"`);

/** Drafts on the real pages, behind sealed links. Nothing of it is kept, and nothing joins a release. */
export class Preview {
  readonly #options: PreviewOptions;
  readonly #pictures: DraftPictures;

  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#pictures = new DraftPictures(options.cms);
  }

  /** Address of the published page of an entry; undefined if there is none. */
  pageOf(type: string, key: string, locale: string): string | undefined {
    const published = this.#options.published();
    if (!published || !isTypeName(type) || !isLocale(locale)) return undefined;
    const entry: Entry | undefined = published.entries[type].get(key);
    return entry && this.#options.compiled.previewPath(type, entry, locale);
  }

  /**
   * @param word the sealed ticket of the link
   * @param path address on the site, e.g. `/en/map/`; empty = the page of the entry
   */
  async answer(word: string, path: string): Promise<PreviewAnswer> {
    const ticket = readPreview(word, this.#options.secret);
    if (typeof ticket === 'string') return REFUSED[ticket];
    try {
      return await this.#show(ticket, path, `/preview/${word}`);
    } catch (error) {
      if (error instanceof ContentError)
        return notice(422, 'Dieser Entwurf ist noch nicht vollständig', error.message.split('\n'));
      if (error instanceof CmsError)
        return notice(503, 'Das Redaktionssystem antwortet nicht', ['Versuchen Sie es in einer Minute noch einmal.']);
      throw error;
    }
  }

  async #show(ticket: PreviewTicket, path: string, prefix: string): Promise<PreviewAnswer> {
    const { cms, compiled } = this.#options;
    const { type, locale } = ticket;
    const [published, draft] = [this.#options.published(), await cms.draft(ticket)];
    const [json] = draft.entries[type] ?? [];
    if (draft.isBarred) return BARRED;
    if (!published) return notice(503, 'Die Website wird gerade erstellt', ['Versuchen Sie es gleich noch einmal.']);
    if (draft.complaints.length) return notice(422, 'Dieser Entwurf ist noch nicht vollständig', draft.complaints);
    if (!json) return notice(404, 'Diesen Eintrag gibt es nicht mehr', ['Er wurde im Redaktionssystem gelöscht.']);
    if (path.startsWith('/media/')) return this.#picture(path, draft.media, published);
    const { key } = json;
    const entries = applyChanges(published.entries, [{ file: 'Entwurf', type, key, json }]);
    if (path === '') {
      const entry = entries[type].get(key) as Entry;
      const location = prefix + compiled.previewPath(type, entry, locale);
      return { status: 302, type: HTML, body: '', location };
    }
    const described = await this.#pictures.described(draft.media, published.media);
    const media = new Map([...published.media, ...described]);
    const content: Content = { ...published, entries, media, showSamples: true, previewUntil: ticket.expires };
    return this.#page(content, path, prefix);
  }

  async #page(content: Content, path: string, prefix: string): Promise<PreviewAnswer> {
    const { compiled } = this.#options;
    const file = (FILES as readonly string[]).includes(path.slice(1)) ? path.slice(1) : fileOfPath(path);
    const { status, body, context } = await compiled.render(content, path);
    if (context.error) throw context.error;
    const type = mediaTypeOf(file);
    return { status, type, body: type === HTML ? keepBelow(new TextDecoder().decode(body), prefix) : body };
  }

  /** A photo of the draft in one of its sizes. Other pictures stand in the release. */
  async #picture(path: string, media: readonly PublishedMedium[], published: Content): Promise<PreviewAnswer> {
    const medium = this.#pictures.named(path, media);
    if (!medium) return { status: 302, type: HTML, body: '', location: encodeURI(path) };
    const body = await this.#pictures.draw(path, medium, published.media);
    if (!body) return notice(404, 'Dieses Bild gibt es nicht', ['Keine Seite zeigt es in dieser Größe.']);
    return { status: 200, type: mediaTypeOf(path), body };
  }
}
