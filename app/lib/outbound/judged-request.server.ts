import { lookup } from 'node:dns/promises';
import http, { type ClientRequest, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { done, refused, type Result } from '../result';

const maxAddressCharacters = 2000;

/** The address of a page, or null for anything that is not plainly one. */
export function webAddress(address: string): URL | null {
  if (address.length > maxAddressCharacters || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && !url.username && !url.password && url.hostname ? url : null;
}

/** How addresses are found and which of them may be asked, all of it before one deadline. */
export interface Judge {
  /** The addresses of a host name. */
  resolve: (host: string) => Promise<readonly string[]>;
  mayReach: (address: string, port: number) => boolean;
  signal: AbortSignal;
}

/** The one address to connect to, once all that the name stands for have been found open. */
export async function judge(
  url: URL,
  { resolve, mayReach, signal }: Judge,
): Promise<Result<string, 'unreachable' | 'forbidden'>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const addresses = isIP(host) ? [host] : await inTime(resolve(host), signal).catch(() => []);
  const [first] = addresses;
  if (!first) return refused('unreachable');
  return addresses.every((each) => mayReach(each, port)) ? done(first) : refused('forbidden');
}

export async function addressesOf(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/** A name server may take its time; nobody waits for it longer than the deadline. */
function inTime<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((settle, fail) => {
    signal.addEventListener('abort', () => fail(new Error('too slow')), { once: true });
    promise.then(settle, fail);
  });
}

/**
 * A request to the address that was judged, whatever the name stands for by now. Its caller writes and ends it.
 */
export function openRequest(url: URL, address: string, options: RequestOptions): ClientRequest {
  return (url.protocol === 'https:' ? https : http).request(url, {
    ...options,
    agent: false,
    lookup: (_host, wanted, found) => {
      const family = isIP(address);
      if (wanted.all) found(null, [{ address, family }]);
      else found(null, address, family);
    },
  });
}
