import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { answerError } from './errors.ts';
import { SECURITY_HEADERS, cacheControl, previewHeaders } from './headers.ts';
import type { Manifest } from './manifest.ts';
import type { Preview } from './preview.ts';
import { BODY_LIMIT, servePublicApi } from './public-api.ts';
import type { Releases } from './release.ts';
import { ENCODINGS, type Encoding } from './store.ts';

/** What is served at this moment; replaced as a whole. */
export interface Served {
  manifest: Manifest | undefined;
}

/** File of the release an address means: folders mean their index. */
const fileOf = (pathname: string) => (pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1));

const notFoundFile = (pathname: string) =>
  /^\/(en|cs)\//.test(pathname) ? `${pathname.slice(1, 3)}/404.html` : '404.html';

const accepted = (request: FastifyRequest): Encoding | undefined => {
  const header = String(request.headers['accept-encoding'] ?? '');
  return ENCODINGS.find(
    (encoding) =>
      new RegExp(`(^|[ ,])${encoding}($|[ ,;])`).test(header) && !new RegExp(`${encoding};q=0($|[ ,])`).test(header),
  );
};

const decode = (url: string): string | undefined => {
  try {
    return decodeURIComponent(new URL(`http://localhost${url}`).pathname);
  } catch {
    return undefined;
  }
};

/** The one range that is asked for; of a file that is another by now all of it is sent. */
function rangeOf(
  { headers }: FastifyRequest,
  { size, etag }: { size: number; etag: string },
): { start: number; end: number } | 'unsatisfiable' | undefined {
  if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return undefined;
  const match = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '');
  if (!match?.[1]) return undefined;
  const start = Number(match[1]);
  const end = Math.min(match[2] ? Number(match[2]) : size - 1, size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}

/** A record's own value: no address means `constructor`. */
const own = <T>(record: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

async function send(
  reply: FastifyReply,
  request: FastifyRequest,
  { releases, onLost }: { releases: Releases } & Pick<ServerOptions, 'onLost'>,
  manifest: Manifest,
  file: string,
  status: number,
) {
  const entry = manifest.files.get(file);
  if (!entry) return reply.code(404).type('text/plain; charset=utf-8').send('404');
  const { objects } = releases;
  const encoding = accepted(request);
  // What is sent in pieces is sent as it is.
  const isWhole = request.headers.range === undefined;
  const sent = isWhole && encoding && objects.isCompressed(entry.hash) ? encoding : undefined;
  const etag = `"${[entry.hash.slice(0, 32), sent].filter(Boolean).join('-')}"`;
  void reply
    .header('cache-control', cacheControl(file))
    .header('etag', etag)
    .header('vary', 'accept-encoding')
    .header('accept-ranges', 'bytes')
    .type(entry.type);
  if (status === 200 && request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  const range = status === 200 ? rangeOf(request, { size: entry.size, etag }) : undefined;
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${entry.size}`).send();
  const answer = (body: Buffer | Readable) => {
    if (range) void reply.header('content-range', `bytes ${range.start}-${range.end}/${entry.size}`);
    return reply.code(range ? 206 : status).send(body);
  };
  const large = objects.fileOf(entry.hash);
  if (large !== undefined) {
    const { start, end } = range ?? { start: 0, end: entry.size - 1 };
    // Of a stream the length is not known; and without a body nothing needs to be read.
    void reply.header('content-length', end - start + 1);
    return answer(request.method === 'HEAD' ? Readable.from([]) : createReadStream(large, { start, end }));
  }
  const compressed = sent && (await objects.get(entry.hash, sent));
  if (compressed) {
    void reply.header('content-encoding', sent);
    return answer(compressed);
  }
  const plain = range ? await objects.slice(entry.hash, range.start, range.end) : await objects.get(entry.hash);
  if (plain) return answer(plain);
  onLost?.(file, entry.hash);
  throw new Error(`${file}: its object ${entry.hash} is missing from the store.`);
}

/** A draft behind its sealed link: never kept by anybody, never indexed, never told to another site. */
function servePreview(app: FastifyInstance, { preview, adminUrl }: ServerOptions): void {
  // The editors' desk knows entries, not addresses.
  app.get<{ Params: { type: string; key: string; locale: string } }>('/go/:type/:key/:locale', (request, reply) => {
    const { type, key, locale } = request.params;
    const page = preview?.pageOf(type, key, locale);
    if (page === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('404');
    return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').redirect(page, 302);
  });
  const answer = async (request: FastifyRequest<{ Params: { word: string; '*'?: string } }>, reply: FastifyReply) => {
    if (!preview) return reply.code(404).type('text/plain; charset=utf-8').send('404');
    const { word, '*': rest } = request.params;
    const { status, type, body, location } = await preview.answer(word, rest === undefined ? '' : `/${rest}`);
    void reply.headers(previewHeaders(adminUrl)).code(status).type(type);
    return location === undefined ? reply.send(body) : reply.redirect(location, 302);
  };
  app.get('/preview/:word', answer);
  app.get('/preview/:word/*', answer);
}

export interface ServerOptions {
  preview?: Preview;
  /** Origin of the editors' desk, which shows previews in a frame. */
  adminUrl?: string;
  /** Address of the CMS, which takes what visitors send; without it there is no `/api`. */
  cmsUrl?: string;
  /** Proxies in front of this server whose word on who asks is taken: addresses or networks. */
  trustedProxies?: readonly string[];
  /** Milliseconds the CMS may take for an answer to a visitor. */
  patience?: number;
  /** The bytes of a file that somebody asked for are gone. */
  onLost?: (file: string, hash: string) => void;
  /** Takes a line for every error that is answered. */
  log?: (line: string) => void;
}

/** Serves the current release from the object store: compressed, with ETags and security headers. */
export function createServer(served: Served, releases: Releases, options: ServerOptions = {}): FastifyInstance {
  const { cmsUrl, trustedProxies = [], patience, onLost, log } = options;
  const store = { releases, onLost };
  const app = fastify({
    // Who sends a request drop by drop does not hold a connection for ever.
    requestTimeout: 30_000,
    logger: false,
    exposeHeadRoutes: true,
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    routerOptions: { maxParamLength: 1000 },
  });
  app.addHook('onRequest', (_, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    done();
  });
  app.setErrorHandler<{ statusCode?: number }>((error, request, reply) => answerError(error, request, reply, log));
  servePreview(app, options);
  if (cmsUrl !== undefined) servePublicApi(app, { cmsUrl, patience, log });
  app.get('/*', async (request, reply) => {
    const { manifest } = served;
    if (!manifest)
      return reply
        .code(503)
        .header('retry-after', '5')
        .type('text/plain; charset=utf-8')
        .send('Die Seite wird gerade zum ersten Mal erstellt.\n');
    const pathname = decode(request.url);
    if (pathname === undefined) return reply.code(400).type('text/plain; charset=utf-8').send('400');
    const query = request.url.slice(request.url.split('?', 1)[0]?.length);
    const target = own(manifest.redirects, pathname);
    if (target !== undefined) return reply.redirect(target + query, 301);
    const file = fileOf(pathname);
    if (manifest.files.has(file))
      return send(reply, request, store, manifest, file, /(^|\/)404\.html$/.test(file) ? 404 : 200);
    if (manifest.files.has(`${file}/index.html`)) return reply.redirect(`${encodeURI(pathname)}/${query}`, 301);
    const withSlash = own(manifest.redirects, `${pathname}/`);
    if (withSlash !== undefined) return reply.redirect(withSlash + query, 301);
    return send(reply, request, store, manifest, notFoundFile(pathname), 404);
  });
  return app;
}
