import type { FastifyReply, FastifyRequest } from 'fastify';
import { messageOf } from './failure.ts';

/** In the language of the address; what went wrong inside is nobody's business but the operator's. */
const TEXTS = {
  de: 'Diese Seite kann gerade nicht gezeigt werden. Versuchen Sie es bitte in einer Minute noch einmal.\n',
  en: 'This page cannot be shown at the moment. Please try again in a minute.\n',
  cs: 'Tuto stránku teď nelze zobrazit. Zkuste to prosím za minutu znovu.\n',
} as const;

const languageOf = (url: string) => (/^\/(en|cs)(?=[/?]|$)/.exec(url)?.[1] ?? 'de') as keyof typeof TEXTS;

/** What the operator is told of an error: one line. Whatever follows `?` is the visitor's, and a preview link opens a draft. */
export function errorLine(
  status: number,
  { method, url }: Pick<FastifyRequest, 'method' | 'url'>,
  error: unknown,
): string {
  const [path = ''] = url.split('?', 1);
  const address = path.replace(/^\/preview\/[^/]+/, '/preview/…');
  return `${method} ${address} answered with ${status}: ${messageOf(error)}`.replaceAll(/\s+/g, ' ');
}

/** What was said of the file does not hold for the error in its place: nobody may keep that. */
export function answerError(
  error: { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
  log?: (line: string) => void,
): void {
  for (const name of ['etag', 'content-range', 'content-encoding', 'accept-ranges']) void reply.removeHeader(name);
  void reply.header('cache-control', 'no-store');
  const status = error.statusCode ?? 500;
  // A request that cannot be understood; fastify says so itself.
  if (status < 500) return void reply.send(error);
  log?.(errorLine(status, request, error));
  reply.code(status).type('text/plain; charset=utf-8').send(TEXTS[languageOf(request.url)]);
}
