import type { IncomingHttpHeaders } from 'node:http';
import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errorLine } from './errors.ts';

/** What visitors may reach of the CMS, below `/api`. Everything else is not there for them. */
const PUBLIC = { method: 'POST', route: '/enquiries' } as const;

/** Most that a visitor may send, in bytes. */
export const BODY_LIMIT = 1024 * 1024;
/** Milliseconds the CMS may take. */
const PATIENCE = 15_000;

/** What of a request the CMS hears; no cookie, no token, no claim about who asks. */
const TOLD = ['accept', 'accept-language', 'content-type', 'content-length', 'origin', 'user-agent'] as const;
/** What of an answer visitors get; no cookie, and the security headers are our own. */
const ANSWERED = ['content-type', 'content-length', 'retry-after'] as const;

const PROBLEMS = {
  400: ['Die Anfrage ist nicht lesbar.', 'The request cannot be read.'],
  404: ['Diese Adresse gibt es nicht.', 'There is nothing at this address.'],
  413: ['Die Nachricht ist zu groß. Erlaubt ist 1 MB.', 'The message is too large. The limit is 1 MB.'],
  415: ['In dieser Form kann nichts angenommen werden.', 'This kind of content is not accepted.'],
  500: ['Hier ist ein Fehler aufgetreten.', 'Something went wrong here.'],
  502: [
    'Nachrichten können gerade nicht angenommen werden. Versuchen Sie es bitte in einigen Minuten noch einmal.',
    'Messages cannot be taken at the moment. Please try again in a few minutes.',
  ],
  504: [
    'Die Antwort dauert zu lange. Es ist nicht sicher, ob die Nachricht angekommen ist. Versuchen Sie es bitte später noch einmal.',
    'The answer takes too long. It is not certain that the message has arrived. Please try again later.',
  ],
} as const satisfies Record<number, readonly [de: string, en: string]>;

const isKnown = (status: number): status is keyof typeof PROBLEMS => status in PROBLEMS;

/** As much of a reply as a refusal needs; the proxy's own replies are of another type. */
interface Refusable {
  code(status: number): { type(mediaType: string): { send(body: unknown): unknown } };
}

/** An error in the form of the CMS's own, in German and English. */
function refuse(reply: Refusable, status: number): void {
  const known = isKnown(status) ? status : status < 500 ? 400 : 500;
  const [de, en] = PROBLEMS[known];
  const error = { status: known, message: de, details: { messages: { de, en } } };
  reply.code(known).type('application/json; charset=utf-8').send({ data: null, error });
}

function pick<T>(headers: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

/** Who asks is what this server sees (or the proxies it was told to trust), never what the request claims. */
const toldHeaders = (
  request: Pick<FastifyRequest, 'ip' | 'host' | 'protocol'>,
  headers: IncomingHttpHeaders,
): IncomingHttpHeaders => ({
  ...pick(headers, TOLD),
  host: headers.host,
  'x-forwarded-for': request.ip,
  'x-forwarded-host': request.host,
  'x-forwarded-proto': request.protocol,
});

/** An address of the site stays one; any other would name the CMS. */
const answeredHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders => ({
  ...pick(headers, ANSWERED),
  ...(/^\/(?![/\\])/.test(headers.location ?? '') && { location: headers.location }),
});

export interface PublicApiOptions {
  /** Address of the CMS. */
  cmsUrl: string;
  /** Milliseconds the CMS may take. */
  patience?: number;
  /** Takes a line for every error of this server or the CMS. */
  log?: (line: string) => void;
}

/** `/api/*` of the public server: a visitor's enquiry goes to the CMS; everything else is refused here. */
export function servePublicApi(app: FastifyInstance, { cmsUrl, patience = PATIENCE, log }: PublicApiOptions): void {
  void app.register(
    (api, _options, done) => {
      api.addHook('onRequest', (_, reply, next) => {
        void reply.header('cache-control', 'no-store');
        next();
      });
      api.setErrorHandler<{ statusCode?: number }>((error, request, reply) => {
        const status = error.statusCode ?? 500;
        if (status >= 500) log?.(errorLine(status, request, error));
        refuse(reply, status);
      });
      // A form without script; JSON is read by fastify itself.
      api.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_, body, next) =>
        next(null, body),
      );
      api.removeContentTypeParser('text/plain');
      void api.register(proxy, {
        upstream: cmsUrl,
        rewritePrefix: '/api',
        httpMethods: [PUBLIC.method],
        routes: [PUBLIC.route],
        proxyPayloads: false,
        destroyAgent: true,
        disableRequestLogging: true,
        undici: { connect: { timeout: patience } },
        replyOptions: {
          timeout: patience,
          queryString: () => '',
          rewriteRequestHeaders: toldHeaders,
          rewriteHeaders: answeredHeaders,
          onError: (reply, { error }) => {
            const status = 'statusCode' in error && error.statusCode === 504 ? 504 : 502;
            log?.(errorLine(status, reply.request, error));
            refuse(reply, status);
          },
        },
      });
      // Answered before a body is read.
      for (const url of ['/', '/*'])
        api.all(url, { onRequest: (_request, reply, _next) => refuse(reply, 404) }, () => undefined);
      done();
    },
    { prefix: '/api' },
  );
}
