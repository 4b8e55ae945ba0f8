import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createOutbound } from '#app/lib/outbound/outbound.server';
import { insideHosts } from '#tests/support/inside-hosts';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => (server.closeAllConnections(), server.close())));

/** A server of this machine, with how often anybody reached it. */
async function serve(
  answer: RequestListener,
): Promise<{ port: number; origin: string; reached: () => number }> {
  let connections = 0;
  const server = createServer(answer).on('connection', () => (connections += 1));
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { port, origin: `http://page.test:${port}`, reached: () => connections };
}

const page: RequestListener = (_request, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Hello</title></head>');

/** The way out as it is, but for one server of this machine that stands for the internet. */
const outboundTo = (port: number, deadlineMs = 3_000) =>
  createOutbound({
    resolve: async () => ['127.0.0.1'],
    mayReach: (address, asked) => address === '127.0.0.1' && asked === port,
    deadlineMs,
  });

const never = () => false;

describe('the way out, to what it may not reach', () => {
  /** What a name server controlled by somebody else may say. */
  const names: Record<string, string[]> = {
    'inside.test': ['127.0.0.1'],
    'two.test': ['93.184.216.34', '127.0.0.1'],
    localhost: ['127.0.0.1', '::1'],
    'localhost.': ['127.0.0.1'],
  };

  it('connects to nobody inside, however the address is written', async () => {
    const server = await serve(page);
    const outbound = createOutbound({ resolve: async (name) => names[name] ?? [], deadlineMs: 2_000 });
    const hosts = [...insideHosts, ...Object.keys(names)];
    expect(hosts.length).toBeGreaterThan(400);
    for (const host of hosts) {
      for (const address of [`http://${host}:${server.port}/`, `https://${host}/`, `http://${host}:80/`]) {
        const answer = await outbound.readPage(address, never);
        expect(answer.ok ? `${address} answered` : `${address} ${answer.problem}`).toMatch(/ forbidden$/);
      }
    }
    expect(server.reached()).toBe(0);
  });

  it.each([
    'file:///etc/passwd',
    'gopher://x/',
    'data:text/html,hi',
    'ftp://example.com/',
    '//x',
    'http://a@b/',
    'http://',
    '',
  ])('asks nobody for %j', async (address) => {
    expect(await outboundTo(80).readPage(address, never)).toEqual({ ok: false, problem: 'forbidden' });
  });

  it('connects to the address that was judged, whatever the name stands for a moment later', async () => {
    const inside = await serve(page);
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    let asked = 0;
    const outbound = createOutbound({
      resolve: async () => answers[asked++] ?? [],
      mayReach: (address) => address === '127.0.0.1',
    });
    expect((await outbound.readPage(inside.origin, never)).ok).toBe(true);
    expect(asked).toBe(1);
  });

  it('judges each redirect like the first address', async () => {
    const inside = await serve(page);
    for (const hops of [1, 2, 4]) {
      const outside = await serve((request, response) => {
        const hop = Number(new URL(request.url ?? '', 'http://x').searchParams.get('hop') ?? 1);
        const location = hop < hops ? `/?hop=${hop + 1}` : `http://127.0.0.1:${inside.port}/`;
        response.writeHead(302, { location }).end();
      });
      const answer = await outboundTo(outside.port).readPage(outside.origin, never);
      expect(answer).toEqual({ ok: false, problem: 'forbidden' });
    }
    expect(inside.reached()).toBe(0);
  });
});

describe('the way out, to hosts that mean harm', () => {
  const problemOf = async (answer: RequestListener, deadlineMs?: number) => {
    const { port, origin } = await serve(answer);
    const read = await outboundTo(port, deadlineMs).readPage(origin, never);
    return read.ok ? read.value.bytes.length : read.problem;
  };

  it('reads no more than the beginning of an endless page', async () => {
    const endless = await problemOf((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(endless).toBe(512 * 1024);
  });

  it('waits for nobody beyond its deadline: not for a head, a slow body or a name server', async () => {
    expect(await problemOf(() => undefined, 300)).toBe('unreachable');
    const drips = await problemOf((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    }, 300);
    expect(drips).toBe('unreachable');
    const silent = createOutbound({ resolve: () => new Promise(() => undefined), deadlineMs: 200 });
    expect(await silent.readPage('http://silent.test/', never)).toEqual({
      ok: false,
      problem: 'unreachable',
    });
  });

  it('unfolds nothing, and takes pages alone', async () => {
    const bomb = gzipSync(Buffer.alloc(10 * 1024 * 1024));
    const answers: RequestListener[] = [
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
      (_request, response) =>
        response
          .writeHead(200, {
            'content-type': 'text/html',
            'content-encoding': Array(100).fill('gzip').join(', '),
          })
          .end(bomb),
      (_request, response) => response.writeHead(200, { 'content-type': 'application/zip' }).end('PK'),
      (_request, response) => response.writeHead(200).end('what is it'),
      (_request, response) =>
        response.writeHead(404, { 'content-type': 'text/html' }).end('<title>No</title>'),
      (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end(),
    ];
    for (const answer of answers) expect(await problemOf(answer)).toBe('no-page');
  });

  it('gives up on headers without end, and on answers that are none', async () => {
    const headers = await problemOf((_request, response) => {
      for (let count = 0; count < 500; count += 1) response.setHeader(`x-${count}`, 'y'.repeat(100));
      response.writeHead(200, { 'content-type': 'text/html' }).end('x');
    });
    expect(headers).toBe('unreachable');
    expect(await problemOf((request) => void request.socket.end('nonsense\r\n\r\n'))).toBe('unreachable');
  });

  it('takes nothing of the house along', async () => {
    let sent: Record<string, unknown> = {};
    await problemOf((request, response) => {
      sent = request.headers;
      page(request, response);
    });
    expect(Object.keys(sent).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });
});

describe('a picture from elsewhere', () => {
  const bytes = Buffer.alloc(700 * 1024, 7);
  const answering =
    (headers: Record<string, string>, body: Buffer = bytes): RequestListener =>
    (_request, response) =>
      response.writeHead(200, headers).end(body);

  it('is read whole, also as nameless bytes', async () => {
    for (const type of ['image/jpeg', 'application/octet-stream']) {
      const { port, origin } = await serve(answering({ 'content-type': type }));
      const found = await outboundTo(port).readPicture(`${origin}/a.jpg`);
      expect(found.ok && found.value.equals(bytes), type).toBe(true);
    }
  });

  it.each([
    ['a page', answering({ 'content-type': 'text/html' })],
    ['a drawing that may run', answering({ 'content-type': 'image/svg+xml' })],
    [
      'one that says it is too large',
      answering({ 'content-type': 'image/png', 'content-length': '12582913' }),
    ],
    [
      'one that unfolds',
      answering({ 'content-type': 'image/png', 'content-encoding': 'gzip' }, gzipSync(bytes)),
    ],
  ])('is not %s', async (_what, answer) => {
    const { port, origin } = await serve(answer);
    expect(await outboundTo(port).readPicture(`${origin}/a`)).toEqual({ ok: false, problem: 'no-page' });
  });

  it('is left when more of it comes than was said, and when it breaks off', async () => {
    const endless = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      const more = () => response.writableEnded || response.destroyed || response.write(bytes, more);
      more();
    });
    expect(await outboundTo(endless.port, 20_000).readPicture(`${endless.origin}/a`)).toEqual({
      ok: false,
      problem: 'no-page',
    });
    const broken = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': String(bytes.length) });
      response.write(bytes.subarray(0, 1000), () => response.destroy());
    });
    expect((await outboundTo(broken.port).readPicture(`${broken.origin}/a`)).ok).toBe(false);
  });
});
