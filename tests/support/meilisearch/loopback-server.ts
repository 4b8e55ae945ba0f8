import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Ask, Exchange } from './exchange';

export interface LoopbackServer {
  readonly url: string;
  close(): Promise<void>;
}

/** An HTTP server on this machine alone, on any free port, that answers with JSON. */
export async function startLoopbackServer(
  answer: (ask: Ask) => Promise<Pick<Exchange, 'status' | 'answer'>>,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url: path = '/' } = request;
      const { status, answer: body } = await answer({ method, path, body: await text(request) });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    })().catch((problem: unknown) => response.destroy(problem as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
