import type { IncomingMessage } from 'node:http';
import { done, refused, type Result } from '../result';
import { judge, openRequest, webAddress, type Judge } from './judged-request.server';

/** Something that another house is to do, with what proves that we say so. */
export interface SignedOrder {
  body: string;
  headers: Readonly<Record<string, string>>;
}

/** What was answered: the status, and the beginning of the words when they are JSON. */
export interface OutsideAnswer {
  status: number;
  json: string | null;
}

/** An answer says that it is done, and perhaps a code: more of it is not read. */
const maxAnswerBytes = 8 * 1024;

/**
 * SECURITY: an order goes to the address that was judged and nowhere else: a redirect is an answer like others, for it could
 * carry what is in the order to a third party. Any status is an answer; what it means is for whoever ordered.
 */
export async function postOrder(
  address: string,
  { body, headers }: SignedOrder,
  judgement: Judge,
): Promise<Result<OutsideAnswer, 'unreachable' | 'forbidden'>> {
  const url = webAddress(address);
  if (!url) return refused('forbidden');
  const target = await judge(url, judgement);
  if (!target.ok) return target;
  return new Promise((settle) => {
    const request = openRequest(url, target.value, {
      method: 'POST',
      signal: judgement.signal,
      maxHeaderSize: 16 * 1024,
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'accept-encoding': 'identity',
        'user-agent': 'Vouch (orders of its members)',
      },
    });
    const end = (result: Result<OutsideAnswer, 'unreachable' | 'forbidden'>) => {
      settle(result);
      request.destroy();
    };
    request.on('error', () => end(refused('unreachable')));
    request.on('response', (response) => {
      const { statusCode = 0 } = response;
      response.on('error', () => end(refused('unreachable')));
      readJson(response, (json) => end(done({ status: statusCode, json })));
    });
    request.end(body);
  });
}

function readJson(response: IncomingMessage, answer: (json: string | null) => void): void {
  const isJson = /^application\/json\b/i.test(response.headers['content-type'] ?? '');
  if (!isJson) return answer(null);
  const chunks: Buffer[] = [];
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxAnswerBytes) answer(null);
  });
  response.on('end', () => answer(response.complete ? Buffer.concat(chunks).toString('utf8') : null));
}
