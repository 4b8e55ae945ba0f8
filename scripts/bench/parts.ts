import { loadavg } from 'node:os';
import { fillAdvocates } from './advocates';
import { startApp, type Server } from './children';
import { openDatabase, type BenchDatabase } from './community';
import { broadSizesAt, planDataset, sizesAt, type Sizes } from './dataset';
import { fill } from './fill';
import { type LoadResult } from './load';
import { listBroadPages, listMeasuredPages } from './pages';
import { usageOf, usageOfFamily } from './processes';
import { measureMember, measurePage, measureRendered, type PageFigures } from './reading';
import { table, type Report } from './report';
import { openSessions } from './sessions';
import { weigh } from './weight';
import { benchReindex, benchScoring, benchWholeRuns } from './whole-runs';
import { measureWrites } from './writing';

export interface CommunityOrder {
  readonly scale: number;
  readonly seconds: number;
  readonly parts: ReadonlySet<string>;
}

/** Everything that is measured at the size the goals name. */
export async function benchCommunity(
  report: Report,
  { scale, seconds, parts }: CommunityOrder,
): Promise<void> {
  await withCommunity({ report, key: 'community', sizes: sizesAt(scale) }, async (database) => {
    if (parts.has('reading')) await benchReading(report, { database, seconds });
    if (parts.has('flatness') && !parts.has('reading'))
      await benchRendered(report, { key: 'flatness', database, seconds });
    if (parts.has('writing')) await benchWriting(report, { database, seconds });
    if (parts.has('whole')) await benchWholeRuns(report, database);
  });
}

/** The same pages over a tenth of the rows: what grows with them shows here. */
export async function benchSmallCommunity(
  report: Report,
  { scale, seconds }: { scale: number; seconds: number },
): Promise<void> {
  const plan = { report, key: 'smallCommunity', sizes: sizesAt(scale / 10) };
  await withCommunity(plan, (database) => benchRendered(report, { key: 'flatnessSmall', database, seconds }));
}

/** Pages over twenty boards and a thread of usual length, and over a thousand boards and a thread of 5,000 replies. */
export async function benchBreadth(
  report: Report,
  { scale, seconds }: { scale: number; seconds: number },
): Promise<void> {
  for (const isBroad of [false, true]) {
    const key = isBroad ? 'broad' : 'narrow';
    await withCommunity({ report, key, sizes: broadSizesAt(scale, isBroad) }, async (database) => {
      const app = await startApp(database, { role: 'all' });
      try {
        const cookie = await openSessions(database);
        const figures = [];
        for (const page of await listBroadPages(database.db)) {
          const rendered = await measureRendered(page, { app, database, seconds });
          const member = await measureMember(page, { app, database, cookie, seconds });
          figures.push({ page: page.name, rendered, member });
        }
        const rows = figures.flatMap(({ page, rendered, member }) => [
          [page, 'signed out, rendered', ...loadCells(rendered)],
          ['', 'signed in', ...loadCells(member)],
        ]);
        const title = isBroad
          ? 'A thousand boards, a thread of 5,000 replies'
          : 'Twenty boards, usual threads';
        report.add(`${key}Pages`, { title, text: table(['', '', ...loadHead], rows), raw: figures });
      } finally {
        await app.stop();
      }
    });
  }
}

/** The full scoring of many members, in a database of their own. */
export async function benchAdvocates(report: Report, members: number): Promise<void> {
  const database = await openDatabase();
  try {
    await fillAdvocates(database, members);
    await benchScoring(report, { key: 'advocates', title: 'Full advocate scoring, alone', database });
  } finally {
    await database.close();
  }
}

interface Place {
  readonly database: BenchDatabase;
  readonly seconds: number;
}

interface CommunityPlan {
  readonly report: Report;
  readonly key: string;
  readonly sizes: Sizes;
}

/** Fills a database of its own with a community, does the work with it and lets it go. */
export async function withCommunity(
  { report, key, sizes }: CommunityPlan,
  work: (database: BenchDatabase) => Promise<void>,
): Promise<void> {
  const database = await openDatabase();
  try {
    const since = performance.now();
    const data = planDataset(sizes);
    const end = new Date();
    end.setUTCHours(0, 0, 0, 0);
    await fill(database.ownerUrl, data, end);
    const filledIn = (performance.now() - since) / 1000;
    const counts = { ...sizes, votes: data.votes.length, filledIn };
    const rows = Object.entries(counts).map(([name, count]) => [
      name === 'filledIn' ? 'seconds to fill' : name,
      count,
    ]);
    report.add(key, {
      title: `Community of ${sizes.posts.toLocaleString('en')} posts`,
      text: table(['', 'rows'], rows),
      raw: counts,
    });
    // First, so that the search page has something to find.
    await benchReindex(report, { key: `${key}Reindex`, database });
    await work(database);
  } finally {
    await database.close();
  }
}

async function benchReading(report: Report, { database, seconds }: Place): Promise<void> {
  const app = await startApp(database, { role: 'all' });
  try {
    const idle = memoryOf(app, database);
    const cookie = await openSessions(database);
    const figures: PageFigures[] = [];
    let peak = idle;
    for (const page of await listMeasuredPages(database.db)) {
      figures.push(await measurePage(page, { app, database, cookie, seconds }));
      const now = memoryOf(app, database);
      peak = { app: Math.max(peak.app, now.app), postgres: Math.max(peak.postgres, now.postgres) };
    }
    const [load = 0] = loadavg();
    const title = `Reading pages (16 connections, load of the machine ${load.toFixed(1)})`;
    report.add('reading', { title, text: describeReading(figures), raw: figures });
    const memory = { idle, peak };
    const rows = [
      ['idle', idle.app, idle.postgres, idle.app + idle.postgres],
      ['under load', peak.app, peak.postgres, peak.app + peak.postgres],
    ];
    report.add('memory', {
      title: 'Memory in MB (Pss; web and worker in one process)',
      text: table(['', 'app', 'PostgreSQL', 'together'], rows),
      raw: memory,
    });
    await benchWeight(report, { app, database, cookie: cookie() });
  } finally {
    await app.stop();
  }
}

async function benchWeight(
  report: Report,
  { app, database, cookie }: { app: Server; database: BenchDatabase; cookie: string },
): Promise<void> {
  const thread = (await listMeasuredPages(database.db)).find(({ name }) => name.startsWith('thread'));
  if (!thread) throw new Error('there is no thread to weigh');
  const visitor = await weigh(app.origin, thread.path);
  const member = await weigh(app.origin, thread.path, cookie);
  const rows = Object.entries({ visitor, member }).map(([who, { html, css, js }]) => [
    who,
    html / 1024,
    css / 1024,
    js / 1024,
  ]);
  report.add('weight', {
    title: 'A first visit to the thread, KB of gzip',
    text: table(['', 'HTML', 'CSS', 'JS'], rows),
    raw: { visitor, member },
  });
}

async function benchRendered(
  report: Report,
  { key, database, seconds }: Place & { key: string },
): Promise<void> {
  const app = await startApp(database, { role: 'all' });
  try {
    const figures: Array<{ page: string; rendered: LoadResult }> = [];
    for (const page of await listMeasuredPages(database.db)) {
      figures.push({ page: page.name, rendered: await measureRendered(page, { app, database, seconds }) });
    }
    const rows = figures.map(({ page, rendered }) => [page, ...loadCells(rendered)]);
    report.add(key, {
      title: 'Pages signed out without the cache',
      text: table(['', ...loadHead], rows),
      raw: figures,
    });
  } finally {
    await app.stop();
  }
}

async function benchWriting(report: Report, { database, seconds }: Place): Promise<void> {
  const worker = await startApp(database, { role: 'all' });
  const web = await startApp(database, { role: 'web' });
  try {
    const figures = await measureWrites({ database, web, worker, seconds });
    const rows = figures.map(({ name, request, workerCpuMs, drainSeconds }) => [
      name,
      ...loadCells(request),
      workerCpuMs,
      drainSeconds,
    ]);
    const head = ['', ...loadHead, 'worker CPU ms', 'drained after s'];
    report.add('writing', {
      title: 'Writes (the request alone; then what follows from it in the worker)',
      text: table(head, rows),
      raw: figures,
    });
  } finally {
    await web.stop();
    await worker.stop();
  }
}

function memoryOf(app: Server, database: BenchDatabase): { app: number; postgres: number } {
  return { app: usageOf(app.pid).memoryMb, postgres: usageOfFamily(database.pid).memoryMb };
}

export const loadHead = ['req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'PostgreSQL ms', 'M instr.'];

export function loadCells({
  perSecond,
  p50,
  p99,
  cpuMs,
  postgresCpuMs,
  instructions,
}: LoadResult): Array<string | number | null> {
  return [perSecond, p50, p99, cpuMs, postgresCpuMs, instructions];
}

function describeReading(figures: readonly PageFigures[]): string {
  const rows = figures.flatMap(({ page, bytes, bare, kept, rendered, member }) =>
    Object.entries({
      'bare node:http': bare,
      'signed out, kept': kept,
      'signed out, rendered': rendered,
      'signed in': member,
    }).map(([way, load], index) => [
      index === 0 ? `${page} (${(bytes / 1024).toFixed(1)} KB)` : '',
      way,
      ...loadCells(load),
      load === bare ? '' : `1/${(bare.perSecond / load.perSecond).toFixed(1)}`,
    ]),
  );
  return table(['', '', ...loadHead, 'of bare'], rows);
}
