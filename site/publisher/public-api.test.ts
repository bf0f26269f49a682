import { createServer as createHttp, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SECURITY_HEADERS } from './headers.ts';
import { BODY_LIMIT } from './public-api.ts';
import { Releases } from './release.ts';
import { createServer, type ServerOptions } from './server.ts';

interface Heard {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Stands where the CMS does and says what it was asked: only a server of one's own can show that. */
let behind: Server;
let heard: Heard[];
let answer: (response: ServerResponse) => void;
let app: FastifyInstance | undefined;

beforeEach(async () => {
  heard = [];
  answer = (response) => response.writeHead(201, { 'content-type': 'application/json' }).end('{"data":{}}');
  behind = createHttp((question, response) => {
    let body = '';
    question.on('data', (chunk: Buffer) => (body += chunk.toString()));
    question.on('end', () => {
      heard.push({ method: question.method, url: question.url, headers: question.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await app?.close();
  behind.closeAllConnections();
  await new Promise((resolve) => behind.close(resolve));
});

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
async function serve(options: ServerOptions = {}): Promise<string> {
  const releases = new Releases(join(tmpdir(), 'public-api-none'));
  app = createServer({ manifest: undefined }, releases, { cmsUrl: urlOf(behind), ...options });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return urlOf(app.server);
}
const send = (origin: string, init: RequestInit = {}) =>
  fetch(`${origin}/api/enquiries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"name":"Ada"}',
    redirect: 'manual',
    ...init,
  });

describe('an enquiry', () => {
  it('reaches the CMS as it was sent, as JSON and as a form without script', async () => {
    const origin = await serve();
    const { status, headers } = await send(origin);
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(headers.get('content-security-policy')).toBe(SECURITY_HEADERS['content-security-policy']);
    await send(origin, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=Ada+L' });
    expect(heard.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', '/api/enquiries', '{"name":"Ada"}'],
      ['POST', '/api/enquiries', 'name=Ada+L'],
    ]);
  });

  it('brings neither cookie nor token nor a claim of who asks', async () => {
    const origin = await serve();
    await send(`${origin}`, {
      headers: {
        'content-type': 'application/json',
        'accept-language': 'cs',
        authorization: 'Bearer stolen',
        cookie: 'jwt=1',
        forwarded: 'for=6.6.6.6',
        te: 'trailers',
        'x-forwarded-for': '6.6.6.6',
        'x-forwarded-proto': 'https',
        'x-real-ip': '6.6.6.6',
      },
    });
    const { host, 'x-forwarded-host': shown, connection: _, ...headers } = heard[0]?.headers ?? {};
    expect([host, shown]).toEqual([new URL(urlOf(behind)).host, new URL(origin).host]);
    expect(headers).toEqual({
      accept: '*/*',
      'accept-language': 'cs',
      'content-length': '14',
      'content-type': 'application/json',
      'user-agent': 'node',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    });
  });

  it('takes the word of a proxy it was told to trust', async () => {
    const origin = await serve({ trustedProxies: ['127.0.0.1'] });
    await send(origin, {
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '6.6.6.6, 203.0.113.7' },
    });
    expect(heard[0]?.headers['x-forwarded-for']).toBe('203.0.113.7');
  });

  it('is answered without cookies, foreign headers or the address of the CMS', async () => {
    const origin = await serve();
    answer = (response) =>
      response
        .writeHead(303, {
          'cache-control': 'public, max-age=60',
          'content-security-policy': 'default-src *',
          location: 'http://127.0.0.1:1337/admin',
          'set-cookie': 'koa.sess=1',
          'x-powered-by': 'Strapi',
        })
        .end();
    const { status, headers } = await send(origin);
    expect(status).toBe(303);
    for (const name of ['set-cookie', 'location', 'x-powered-by']) expect(headers.get(name), name).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe(SECURITY_HEADERS['content-security-policy']);
    answer = (response) => response.writeHead(303, { location: '/kontakt/danke/' }).end();
    expect((await send(origin)).headers.get('location')).toBe('/kontakt/danke/');
  });

  it('must not be too large, whether it says so or not, nor of a kind nobody reads', async () => {
    const origin = await serve();
    const large = JSON.stringify('x'.repeat(BODY_LIMIT));
    const said = await send(origin, { body: large });
    expect([said.status, await said.text()]).toEqual([413, expect.stringContaining('zu groß')]);
    const port = Number(new URL(origin).port);
    const raw = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
      socket.write(
        'POST /api/enquiries HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
      );
      socket.write(`${(BODY_LIMIT + 9).toString(16)}\r\n${'x'.repeat(BODY_LIMIT + 9)}\r\n0\r\n\r\n`);
    });
    expect(raw).toMatch(/^HTTP\/1\.1 413 /);
    const file = await send(origin, { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' });
    const plain = await send(origin, { headers: { 'content-type': 'text/plain' }, body: 'x' });
    const broken = await send(origin, { body: '{"name":' });
    expect([file.status, plain.status, broken.status]).toEqual([415, 415, 400]);
    expect(heard).toEqual([]);
  });
});

describe('nothing else', () => {
  it.each([
    ['GET', '/api'],
    ['GET', '/api/enquiries'],
    ['PUT', '/api/enquiries/1'],
    ['POST', '/api/enquiries/1'],
    ['GET', '/api/companies?status=draft'],
    ['GET', '/api/site/entries'],
    ['POST', '/api/site/drafts'],
    ['POST', '/api/site/reports'],
    ['POST', '/api/enquiries/../site/drafts'],
    ['POST', '/api/enquiries%2f..%2fsite%2fdrafts'],
    ['POST', '/api/%2e%2e/admin/login'],
    ['DELETE', '/api/upload/files/1'],
    ['OPTIONS', '/api/companies'],
  ])('%s %s', async (method, url) => {
    const { port } = new URL(await serve());
    const [status, caching, body] = await new Promise<[number?, string?, string?]>((resolve, reject) => {
      // Unlike fetch this sends the address as it is written.
      const asked = request(
        { port, path: url, method, headers: { authorization: 'Bearer token', 'content-type': 'application/json' } },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve([response.statusCode, response.headers['cache-control'], text]));
        },
      );
      asked.on('error', reject);
      asked.end(method === 'GET' ? undefined : '{"broken');
    });
    expect([status, caching, heard]).toEqual([404, 'no-store', []]);
    expect(body).toContain('There is nothing at this address.');
  });

  it.each(['/admin', '/admin/login', '/uploads/x.jpg', '//api/site/entries', '/API/site/entries'])(
    'GET %s is left to the release',
    async (url) => {
      await serve();
      expect((await app?.inject({ method: 'GET', url }))?.statusCode).toBe(503);
      expect(heard).toEqual([]);
    },
  );
});

describe('when the CMS', () => {
  it('is down, visitors are told so in German and English, and the operator why', async () => {
    const log = vi.fn();
    const origin = await serve({ log });
    await new Promise((resolve) => behind.close(resolve));
    const response = await send(origin);
    expect([response.status, response.headers.get('cache-control')]).toEqual([502, 'no-store']);
    expect(await response.json()).toEqual({
      data: null,
      error: {
        status: 502,
        message:
          'Nachrichten können gerade nicht angenommen werden. Versuchen Sie es bitte in einigen Minuten noch einmal.',
        details: {
          messages: {
            de: 'Nachrichten können gerade nicht angenommen werden. Versuchen Sie es bitte in einigen Minuten noch einmal.',
            en: 'Messages cannot be taken at the moment. Please try again in a few minutes.',
          },
        },
      },
    });
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/^POST \/api\/enquiries answered with 502: .*ECONNREFUSED/));
  });

  it('is slow, visitors are told that nothing is certain', async () => {
    const origin = await serve({ patience: 300 });
    answer = (response) => void sleep(4000).then(() => response.end());
    const response = await send(origin);
    expect([response.status, await response.text()]).toEqual([504, expect.stringContaining('It is not certain')]);
  });

  it('hangs up, it is as if it were down', async () => {
    const origin = await serve();
    answer = (response) => void response.destroy();
    expect((await send(origin)).status).toBe(502);
    expect(heard).toHaveLength(1);
  });
});
