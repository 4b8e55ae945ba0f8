import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { recountMilestones } from '#app/features/occasions/recount-milestones.server';
import { createDatabase, type Db } from '#db/client';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { setTerms } from '#tests/support/occasions';

const { db, url, ownerUrl } = await testDatabase();
/** They hold what a look needs, as the owner: nobody else may lock a table. */
const holders = createDatabase({ url: ownerUrl, max: 2, name: 'vouch-test-holder' });
afterAll(() => holders.close());

const noon = `${new Date().toISOString().slice(0, 10)}T12:00:00Z`;
const program = fileURLToPath(new URL('../../../support/look-at-occasions.ts', import.meta.url));
const patience = { timeout: 60_000, interval: 25 };
/** More than two slices of 2,000. */
const people = 5_000;

/** A house in which each of many people has written one reply today, which is a milestone that gives points. */
async function aBusyHouse(): Promise<void> {
  await setTerms(db, { replies: '1', repliesPoints: '5' });
  const thread = await aThread(db, {
    by: await aMember(db, { role: 'moderator' }),
    boardId: (await aBoard(db)).id,
  });
  await db.sql`
    with person as (
      insert into members (public_id, handle, display_name, email, email_verified_at, role, state, joined_at)
      select 'person' || lpad(n::text, 6, '0'), 'person-' || n, 'Person', 'person-' || n || '@example.test', now(), 'member', 'active', now()
      from generate_series(1, ${people}) as n order by n returning id)
    insert into replies (public_id, thread_id, author_id, body_source, body_html, render_version, state, position)
    select 'reply' || lpad(id::text, 7, '0'), ${thread.id}, id, 'Words', '<p>Words</p>', 1, 'visible', row_number() over (order by id) from person`;
}

function look(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', program, url, noon], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

/** How many milestones stand, are in the ledger and are told of; and of how many people. */
async function told() {
  const [row] = await db.sql<[Record<string, number>]>`
    select (select count(*) from milestones) as milestones, (select count(distinct member_id) from milestones) as people,
      (select count(*) from point_entries where cause_kind = 'milestone') as entries,
      (select count(*) from events where kind = 'milestone.reached') as facts,
      (select count(distinct subject_id) from events where kind = 'milestone.reached') as hearers`;
  return row;
}
const all = (count: number) => ({
  milestones: count,
  people: count,
  entries: count,
  facts: count,
  hearers: count,
});

/** Holds what a statement locks until it is let go; nothing of it stays. */
async function hold(lock: (tx: Db) => Promise<unknown>): Promise<() => Promise<void>> {
  let letGo = (): void => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  let isHeld = false;
  const holding = holders
    .transaction(async (tx) => {
      await lock(tx);
      isHeld = true;
      await until;
      throw new Error('it was never meant to stay');
    })
    .catch(() => undefined);
  await vi.waitUntil(() => isHeld, patience);
  return async () => {
    letGo();
    await holding;
  };
}

const milestoneOf = (nth: number) => (tx: Db) => tx.sql`
  insert into milestones (member_id, kind, number, cause_kind, cause_id, reached_at, points, told)
  select id, 'reply.posted', 1, 'member', id, now(), 0, false from members where handle = ${`person-${nth}`}`;
const facts = (tx: Db) => tx.sql`lock table events in share mode`;

/**
 * Kills a look with -9 in the slice of the nth person, which has not committed: while it writes milestones, or later, when
 * they and their points are written and the facts are about to be.
 */
async function killAt(nth: number, { later }: { later: boolean }): Promise<void> {
  const letMilestonesGo = await hold(milestoneOf(nth));
  const child = look();
  const gone = ended(child);
  await vi.waitUntil(async () => (await waitsFor('transactionid')) === 1, patience);
  const letFactsGo = later ? await hold(facts) : async () => {};
  if (later) {
    await letMilestonesGo();
    await vi.waitUntil(async () => (await waitsFor('relation')) === 1, patience);
  }
  child.kill('SIGKILL');
  await gone;
  await letMilestonesGo();
  await letFactsGo();
  await vi.waitUntil(async () => (await backends(db.sql`true`)) === 0, patience);
}

const waitsFor = (what: string) => backends(db.sql`wait_event_type = 'Lock' and wait_event = ${what}`);

async function backends(which: ReturnType<typeof db.sql>): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*) from pg_stat_activity where datname = current_database() and application_name = 'vouch-look' and state <> 'idle' and ${which}`;
  return row.count;
}

it(
  'tells each milestone once and loses none, killed in each of its slices',
  { timeout: 120_000 },
  async () => {
    await aBusyHouse();
    await killAt(1_000, { later: false });
    expect(await told(), 'killed in the first slice: nothing of it stays').toEqual(all(0));
    await killAt(1_000, { later: true });
    expect(await told(), 'killed there once more, before it told of what it had written').toEqual(all(0));
    await killAt(3_000, { later: true });
    expect(await told(), 'killed in the second: the first stays').toEqual(all(2_000));
    await killAt(people, { later: false });
    expect(await told(), 'killed in the last').toEqual(all(4_000));
    expect(await ended(look())).toBe(0);
    expect(await told()).toEqual(all(people));
    expect(await ended(look()), 'once more on the same day').toBe(0);
    expect(await told()).toEqual(all(people));
    expect(await recountMilestones(db, { dryRun: true, now: new Date(noon) })).toEqual({
      wrongMilestones: 0,
    });
  },
);
