import { setTimeout as sleep } from 'node:timers/promises';
import { createSessions } from '#app/features/accounts/sessions.server';
import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { listLeaderboard } from '#app/features/reputation/leaderboard-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import type { DatabasePool } from '#db/client';
import { fillBallot } from '../bench/ballot';
import { startApp } from '../bench/children';
import { openDatabase } from '../bench/community';
import type { Trial } from './trial';
import { Visitor } from './visitor';

const [voters, votesEach, authors, postsEach, inFlight] = [2000, 5, 200, 5, 100] as const;

/** Ten thousand votes by two thousand people, given to two processes at the same time, each of which also works the queue. */
export const votesTrial: Trial = {
  name: 'votes',
  about: `${voters * votesEach} concurrent votes by ${voters} people over two processes: ledger = balance = leaderboard`,
  async run({ say }) {
    const database = await openDatabase();
    const { db } = database;
    try {
      await recordPointRules(db);
      const replies = await fillBallot(db, { voters, authors, posts: authors * postsEach });
      const people = await signEverybodyIn(db);
      const apps = [
        await startApp(database, { role: 'all', settings: { TRUSTED_PROXIES: '1' } }),
        await startApp(database, { role: 'all', settings: { TRUSTED_PROXIES: '1' } }),
      ];
      try {
        say('two processes are up');
        const start = performance.now();
        const statuses = await voteAll({ origins: apps.map(({ origin }) => origin), people, replies });
        const given = (performance.now() - start) / 1000;
        say(`all votes are given after ${given.toFixed(1)} s`);
        await untilSettled(db);
        const settled = (performance.now() - start) / 1000;
        const findings = [...unexpected(statuses), ...(await differences(db, apps[0]?.origin ?? ''))];
        const [{ entries, points }] = await db.sql<[{ entries: number; points: number }]>`
          select count(*)::int as entries, sum(points)::int as points from point_entries`;
        return {
          counts: `${statuses.length} votes given in ${given.toFixed(1)} s, settled after ${settled.toFixed(1)} s: ${entries} entries, ${points} points`,
          findings,
        };
      } finally {
        await Promise.all(apps.map((app) => app.stop()));
      }
    } finally {
      await database.close();
    }
  },
};

async function signEverybodyIn(db: DatabasePool): Promise<string[]> {
  const sessions = createSessions(db, { secure: false });
  const people = await db.sql<Array<{ id: number }>>`select id from members order by id limit ${voters}`;
  const cookies: string[] = [];
  for (const { id } of people) {
    const { setCookie } = await sessions.open(id);
    cookies.push(setCookie.slice(0, setCookie.indexOf(';')));
  }
  return cookies;
}

interface Ballot {
  origins: readonly string[];
  people: readonly string[];
  replies: readonly string[];
}

/** Everybody votes for their five, the first and the last of them over different processes; a hundred votes are on their way. */
async function voteAll({ origins, people, replies }: Ballot): Promise<number[]> {
  const votes = people.flatMap((cookie, voter) =>
    Array.from({ length: votesEach }, (_, nth) => ({
      cookie,
      origin: origins[(voter + nth) % origins.length] ?? '',
      reply: replies[(voter * 7 + nth * 211) % replies.length] ?? '',
    })),
  );
  const statuses: number[] = [];
  const next = votes.values();
  const lane = async () => {
    for (const { origin, cookie, reply } of next) {
      const { status } = await new Visitor(origin, cookie).post(`/replies/${reply}/vote`, { given: 'false' });
      statuses.push(status);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return statuses;
}

async function untilSettled({ sql }: DatabasePool): Promise<void> {
  for (;;) {
    const [{ waiting }] = await sql<[{ waiting: number }]>`
      select count(*)::int as waiting from graphile_worker.jobs where task_identifier = 'reputation.award'`;
    if (waiting === 0) return;
    await sleep(200);
  }
}

function unexpected(statuses: readonly number[]): string[] {
  const others = statuses.filter((status) => status !== 303);
  return others.length === 0
    ? []
    : [`${others.length} votes were answered ${[...new Set(others)].join(', ')}`];
}

/** What does not agree: facts and ledger, ledger and sums, sums and what the list and its page say. */
async function differences(db: DatabasePool, origin: string): Promise<string[]> {
  const [votes] = await db.sql<[{ votes: number; entries: number; causes: number }]>`
    select (select count(*) from votes)::int as votes, count(*)::int as entries, count(distinct (cause_id, rule))::int as causes from point_entries`;
  const [{ mismatched }] = await db.sql<[{ mismatched: number }]>`
    select count(*)::int as mismatched from (
      select member_id, sum(points) as points from point_entries group by 1) e
      full join balances b using (member_id)
      full join (select member_id, sum(points) as points from point_days group by 1) d using (member_id)
    where coalesce(e.points, 0) <> coalesce(b.points, 0) or coalesce(e.points, 0) <> coalesce(d.points, 0)`;
  const report = await recountPoints(db, { dryRun: true });
  const agrees = votes.votes === votes.entries && votes.entries === votes.causes;
  return [
    ...(agrees ? [] : [`${votes.votes} votes made ${votes.entries} entries for ${votes.causes} causes`]),
    ...(mismatched === 0 ? [] : [`${mismatched} members whose ledger, balance and days differ`]),
    ...Object.entries(report)
      .filter(([name, count]) => !['entries', 'members'].includes(name) && count !== 0)
      .map(([name, count]) => `the recount finds ${name}: ${String(count)}`),
    ...(await wrongPlaces(db, origin)),
  ];
}

/** Places of the leaderboard that are not the sum of their ledger, or are not on its page. */
async function wrongPlaces(db: DatabasePool, origin: string): Promise<string[]> {
  const [places, page] = [
    await listLeaderboard(db, 'all', new Date()),
    await new Visitor(origin).get('/leaderboard?period=all'),
  ];
  const sums = await db.sql<Array<{ handle: string; points: number }>>`
    select m.handle, sum(e.points)::int as points from point_entries e join members m on m.id = e.member_id group by 1`;
  const ledger = new Map(sums.map(({ handle, points }) => [handle, points]));
  return [
    ...(places.length > 0 ? [] : ['nobody is on the leaderboard']),
    ...places
      .filter(({ handle, points }) => ledger.get(handle) !== points)
      .map(
        ({ handle, points }) => `${handle} has ${points} on the list and ${ledger.get(handle)} in the ledger`,
      ),
    ...places
      .filter(({ handle }) => !page.text.includes(`/members/${handle}`))
      .map(({ handle }) => `${handle} is not on the page of the leaderboard`),
  ];
}
