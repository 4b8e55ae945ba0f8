import { createHash } from 'node:crypto';

/** One question to a Meilisearch server and its answer. The body of the question is kept as a digest. */
export interface Exchange {
  readonly ask: string;
  readonly status: number;
  readonly answer: unknown;
}

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** What makes two questions the same. */
export function askOf({ method, path, body }: Ask): string {
  const digest = body === '' ? '' : ` ${createHash('sha256').update(body).digest('hex').slice(0, 16)}`;
  return `${method} ${path}${digest}`;
}
