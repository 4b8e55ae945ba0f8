import { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { done, refused, type Result } from '../result';
import { addressesOf, judge, openRequest, webAddress } from './judged-request.server';
import { isOpenInternet } from './open-internet';
import { postOrder, type OutsideAnswer, type SignedOrder } from './post-order.server';

/** What a page elsewhere has answered: as much of it as was asked for. */
export interface OutsidePage {
  /** Where it was in the end, after redirects. */
  url: string;
  contentType: string;
  bytes: Buffer;
}

/**
 * Why nothing came: an address that may not be asked, a host that does not answer in time or at all, or an answer that
 * is no page. Only 'unreachable' may be another time.
 */
export type OutboundProblem = 'forbidden' | 'unreachable' | 'no-page';

/** The one way out: every request of the house to a host that somebody else has named goes through it. */
export interface Outbound {
  /** Reads the beginning of a page, at most `maxPageBytes`, until `isEnough` of what was read. */
  readPage(
    address: string,
    isEnough: (bytes: Buffer) => boolean,
  ): Promise<Result<OutsidePage, OutboundProblem>>;
  /** Reads a whole picture; one of more bytes than allowed, or that is sent as something else, is none. */
  readPicture(address: string): Promise<Result<Buffer, OutboundProblem>>;
  /** Hands a signed order in at an address of a shop: once, without following it anywhere. */
  postOrder(address: string, order: SignedOrder): Promise<Result<OutsideAnswer, OutboundProblem>>;
}

/** What is asked for: which types, how much of it, and what of more than that. */
interface Wish {
  accept: string;
  type: RegExp;
  maxBytes: number;
  /** A page may be cut where it is long enough; half a picture is none. */
  mayBeCut: boolean;
  isEnough: (bytes: Buffer) => boolean;
}

interface OutboundOptions {
  /** The addresses of a host name. */
  resolve?: (host: string) => Promise<readonly string[]>;
  mayReach?: (address: string, port: number) => boolean;
  deadlineMs?: number;
}

/** What a page says about itself stands near its beginning. */
const maxPageBytes = 512 * 1024;
/** As much as a photo that somebody sends by a form. */
const maxPictureBytes = 12 * 1024 * 1024;
/** A picture is a hundred times a page's head. */
const pictureDeadlines = 4;
/** A shop may have to ask its bank. */
const orderDeadlines = 3;
const maxRedirects = 4;
const maxHeaderBytes = 16 * 1024;

/**
 * SECURITY: a name is resolved once, every address it has must be open to us, and the connection goes to the address that
 * was judged, so that a name which changes its mind between the two reaches nothing. Each redirect is judged like the
 * first address. Nothing of the house goes along: no cookies, no credentials, no referrer. Compressed answers are
 * refused, because what they unfold to cannot be known before. All of it together has one deadline.
 */
export function createOutbound({
  resolve = addressesOf,
  mayReach = isOpenInternet,
  deadlineMs = 6_000,
}: OutboundOptions = {}): Outbound {
  const read = async (
    address: string,
    wish: Wish,
    ms: number,
  ): Promise<Result<OutsidePage, OutboundProblem>> => {
    const signal = AbortSignal.timeout(ms);
    let next = address;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const url = webAddress(next);
      if (!url) return refused('forbidden');
      const target = await judge(url, { resolve, mayReach, signal });
      if (!target.ok) return target;
      const answer = await ask(url, target.value, { signal, wish });
      if (!answer.ok) return answer;
      if (!('redirect' in answer.value)) return done(answer.value);
      next = URL.canParse(answer.value.redirect, url) ? new URL(answer.value.redirect, url).href : '';
    }
    return refused('no-page');
  };
  return {
    readPage: (address, isEnough) => read(address, { ...pages, isEnough }, deadlineMs),
    async readPicture(address) {
      const found = await read(
        address,
        { ...pictures, isEnough: () => false },
        deadlineMs * pictureDeadlines,
      );
      return found.ok ? done(found.value.bytes) : found;
    },
    postOrder: (address, order) =>
      postOrder(address, order, {
        resolve,
        mayReach,
        signal: AbortSignal.timeout(deadlineMs * orderDeadlines),
      }),
  };
}

const pages = {
  accept: 'text/html, application/xhtml+xml',
  type: /^(?:text\/html|application\/xhtml\+xml)\b/i,
  maxBytes: maxPageBytes,
  mayBeCut: true,
};

const pictures = {
  accept: 'image/avif, image/webp, image/png, image/jpeg, image/gif',
  // Many stores of files send everything as bytes; what a picture is, its decoder decides.
  type: /^(?:image\/(?!svg)|application\/octet-stream\b|binary\/octet-stream\b)/i,
  maxBytes: maxPictureBytes,
  mayBeCut: false,
};

type Answer = OutsidePage | { redirect: string };

interface Asking {
  signal: AbortSignal;
  wish: Wish;
}

function ask(url: URL, address: string, { signal, wish }: Asking): Promise<Result<Answer, OutboundProblem>> {
  return new Promise((settle) => {
    const request = openRequest(url, address, {
      method: 'GET',
      signal,
      maxHeaderSize: maxHeaderBytes,
      headers: {
        accept: wish.accept,
        'accept-encoding': 'identity',
        'user-agent': 'Vouch (reads what its people have linked)',
      },
    });
    const end = (result: Result<Answer, OutboundProblem>) => {
      settle(result);
      request.destroy();
    };
    request.on('error', () => end(refused('unreachable')));
    request.on('response', (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location)
        return end(done({ redirect: headers.location }));
      if (statusCode >= 500 || statusCode === 429) return end(refused('unreachable'));
      if (statusCode !== 200 || !isWished(headers, wish)) return end(refused('no-page'));
      collect(response, wish, (bytes) =>
        end(
          bytes
            ? done({ url: url.href, contentType: headers['content-type'] ?? '', bytes })
            : refused('no-page'),
        ),
      );
      response.on('error', () => end(refused('unreachable')));
    });
    request.end();
  });
}

function isWished(headers: IncomingHttpHeaders, { type, maxBytes, mayBeCut }: Wish): boolean {
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  const isShort = mayBeCut || Number(headers['content-length'] ?? 0) <= maxBytes;
  return isPlain && isShort && type.test(headers['content-type'] ?? '');
}

/** Reads a body as far as it is wished; answers null when there is more of it than may be. */
function collect(
  response: IncomingMessage,
  { maxBytes, mayBeCut, isEnough }: Wish,
  answer: (bytes: Buffer | null) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const finish = () => answer(Buffer.concat(chunks).subarray(0, maxBytes));
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes && !mayBeCut) answer(null);
    else if (length >= maxBytes || isEnough(chunk)) finish();
  });
  response.on('end', () => (response.complete ? finish() : answer(null)));
}
