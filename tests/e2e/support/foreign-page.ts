import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForeignPage {
  origin: string;
  close(): Promise<void>;
}

/**
 * A page of somebody else's: another origin, with a policy that lets in our house and nothing more, not even styles of its
 * own. `body` is asked anew for each visit.
 */
export async function foreignPage(house: string, body: () => string): Promise<ForeignPage> {
  const policy = `default-src 'none'; script-src ${house}; connect-src ${house}; img-src ${house}; frame-src ${house}; base-uri 'none'; form-action 'none'`;
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(
      `<!DOCTYPE html><html lang="en"><head><title>A shop</title></head><body><main><h1>A shop</h1>${body()}<p>Below the wall.</p></main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
