import type { BenchDatabase } from './community';
import { startBareServer, type Server } from './children';
import { measureLoad, type LoadResult } from './load';
import type { MeasuredPage } from './pages';

/** One page, read in the three ways, beside a bare server sending the same bytes. */
export interface PageFigures {
  readonly page: string;
  readonly bytes: number;
  readonly bare: LoadResult;
  /** Signed out: answered from the page cache. */
  readonly kept: LoadResult;
  /** Signed out, each time another query string, so that the cache never has it: rendered every time. */
  readonly rendered: LoadResult;
  /** With a session, of many members in turn: never cached. */
  readonly member: LoadResult;
}

export interface ReadingOrder {
  readonly app: Server;
  readonly database: BenchDatabase;
  readonly cookie: () => string;
  readonly seconds: number;
}

export async function measurePage(
  page: MeasuredPage,
  { app, database, cookie, seconds }: ReadingOrder,
): Promise<PageFigures> {
  const sent = await fetchGzipped(app.origin + page.path);
  const bareServer = await startBareServer(sent, database.folder);
  const bare = await measureLoad({ ...bareServer, ask: { path: '/' }, seconds, status: 200 });
  await bareServer.stop();
  const measure = (ask: Parameters<typeof measureLoad>[0]['ask']) =>
    measureLoad({ ...app, postgresPid: database.pid, ask, seconds, status: 200 });
  return {
    page: page.name,
    bytes: sent.length,
    bare,
    kept: await measure({ path: page.path }),
    rendered: await measureRendered(page, { app, database, seconds }),
    member: await measureMember(page, { app, database, cookie, seconds }),
  };
}

/** The page as members in turn get it, each with their session: never from the cache. */
export function measureMember(
  { path }: MeasuredPage,
  { app, database, cookie, seconds }: ReadingOrder,
): Promise<LoadResult> {
  return measureLoad({ ...app, postgresPid: database.pid, ask: { path, cookie }, seconds, status: 200 });
}

/** The page as a visitor gets it whom the cache cannot help. */
export function measureRendered(
  page: MeasuredPage,
  { app, database, seconds }: Omit<ReadingOrder, 'cookie'>,
): Promise<LoadResult> {
  let number = 0;
  const joint = page.path.includes('?') ? '&' : '?';
  const path = () => `${page.path}${joint}n=${(number += 1)}`;
  return measureLoad({ ...app, postgresPid: database.pid, ask: { path }, seconds, status: 200 });
}

/** The body as it travels; `fetch` would unpack it. */
async function fetchGzipped(url: string): Promise<Buffer> {
  const { gzipSync } = await import('node:zlib');
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 6 });
}
