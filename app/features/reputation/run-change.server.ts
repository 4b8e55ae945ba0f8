import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import { touchPages } from '#db/pages';
import type { CommandContext } from '../command';
import { movesOf, planChange, planUndo, readChanged } from './plan-change.server';
import type { RuleContent } from './point-rules';
import type { ChangeState, PlannedChange } from './rule-change';
import { lockBalances } from './settle-awards.server';
import { tellOfLevels } from './tell-of-levels.server';
import { writePlan } from './write-awards.server';

/** The job that works a change out, carries it out or takes it back. */
export const runChangeTask = 'reputation.run-change';

/** Members in one transaction: few enough to hold no balance for long, enough for ten thousand in a minute. */
const sliceSize = 100;

/** Members that are gone through while somebody waits; more are the job's work. */
const atOnce = 500;

/** Carries a short change out before its page is shown; whatever stops it, the job goes on with it. */
export async function runIfShort(ctx: CommandContext, publicId: string): Promise<void> {
  const [change] = await ctx.db.sql<[{ id: number }?]>`
    select id from point_rule_changes
    where public_id = ${publicId} and total <= ${atOnce} and state in ('looking', 'saving', 'undoing')`;
  if (change) await runChange(ctx, change.id);
}

type RunningChange = PlannedChange & { content: RuleContent; state: ChangeState; cursor: number };

/**
 * Goes on with a change from wherever it stands. Each slice is a transaction that does something for some members and
 * notes how far it is; killed in between, the next run does the rest and nothing twice.
 */
export async function runChange(ctx: CommandContext, changeId: number): Promise<void> {
  for (;;) {
    const isOver = await ctx.db.transaction((db) => runSlice({ ...ctx, db }, changeId));
    if (isOver) return;
  }
}

async function runSlice({ db, now }: CommandContext, changeId: number): Promise<boolean> {
  // RACE: the row is the queue, so that two workers never do the same slice.
  const [change] = await db.sql<[RunningChange?]>`
    select id, rule, content, state, cursor, coalesce(version, base_version + 1) as version, since::text || 'T00:00:00Z' as since
    from point_rule_changes where id = ${changeId} for update`;
  const slice = change && slices[change.state];
  if (!change || !slice) return true;
  const members = await nextMembers(db, change);
  const last = members.at(-1);
  if (last !== undefined) {
    await slice.run(db, change, members);
    await db.sql`update point_rule_changes set cursor = ${last}, done = done + ${members.length} where id = ${changeId}`;
    return false;
  }
  await db.sql`
    update point_rule_changes set state = ${slice.ends}, ended_at = ${now.toISOString()}, done = total where id = ${changeId}`;
  return true;
}

type Slice = (db: Db, change: RunningChange, members: number[]) => Promise<void>;

const slices: Partial<Record<ChangeState, { run: Slice; ends: ChangeState }>> = {
  looking: { run: look, ends: 'looked' },
  saving: { run: save, ends: 'saved' },
  undoing: { run: undo, ends: 'undone' },
};

async function nextMembers(db: Db, { id, state, cursor }: RunningChange): Promise<number[]> {
  const rows =
    state === 'undoing'
      ? await db.sql<Array<{ id: number }>>`
          select member_id as id from point_rule_moves where change_id = ${id} and member_id > ${cursor} order by member_id limit ${sliceSize}`
      : await db.sql<Array<{ id: number }>>`
          select id from members where id > ${cursor} order by id limit ${sliceSize}`;
  return rows.map((row) => row.id);
}

/** Works out whom it would move, and writes that down. */
async function look(db: Db, change: RunningChange, members: number[]): Promise<void> {
  const changed = await readChanged(db, change, members);
  const plan = await planChange(db, change, changed);
  await noteMoves(db, change, { moves: movesOf(plan, changed), column: 'planned' });
}

/** Carries it out for whom it concerns, by the same plan, under the locks of their balances. */
async function save(db: Db, change: RunningChange, members: number[]): Promise<void> {
  const { facts, standing } = await readChanged(db, change, members);
  const before = await lockBalances(db, membersOf([...facts, ...standing]));
  // Read again under the locks: a vote may have been settled meanwhile.
  const changed = await readChanged(db, change, [...before.keys()]);
  const plan = await planChange(db, change, changed);
  await writePlan(db, plan, change.id);
  const moves = movesOf(plan, changed);
  await noteMoves(db, change, { moves, column: 'moved' });
  await tell(db, change, { before, moves });
}

async function undo(db: Db, change: RunningChange, members: number[]): Promise<void> {
  const before = await lockBalances(db, members);
  const { plan, standing } = await planUndo(db, change, members);
  await writePlan(db, plan, change.id);
  const moves = movesOf(plan, { facts: [], standing });
  await noteMoves(db, change, { moves, column: 'undone' });
  await tell(db, change, { before, moves });
}

function membersOf(rows: ReadonlyArray<{ memberId: number }>): number[] {
  return [...new Set(rows.map(({ memberId }) => memberId))].sort((a, b) => a - b);
}

/** Members with an entry in the plan, also those whose points come to the same: taking back has to find them. */
async function noteMoves(
  db: Db,
  { id }: RunningChange,
  { moves, column }: { moves: ReadonlyMap<number, number>; column: 'planned' | 'moved' | 'undone' },
): Promise<void> {
  if (moves.size === 0) return;
  const name = db.sql(column);
  const rows = [...moves].map(([memberId, points]) => ({ memberId, points }));
  await db.sql`
    insert into point_rule_moves as known (change_id, member_id, before, planned, ${column === 'planned' ? db.sql`created_at` : name})
    select ${id}, move."memberId", coalesce(b.points, 0) - ${column === 'planned' ? db.sql`0` : db.sql`move.points`},
           ${column === 'planned' ? db.sql`move.points, now()` : db.sql`0, move.points`}
    from json_to_recordset(${JSON.stringify(rows)}::json) as move ("memberId" bigint, points int)
    left join balances b on b.member_id = move."memberId"
    on conflict (change_id, member_id) do update set ${name} = excluded.${name}`;
}

/** One notice for each member that moved, however many entries it took; and the levels that were reached by it. */
async function tell(
  db: Db,
  { id, state }: RunningChange,
  { before, moves }: { before: ReadonlyMap<number, number>; moves: ReadonlyMap<number, number> },
): Promise<void> {
  const moved = [...moves].filter(([, points]) => points !== 0);
  if (moved.length === 0) return;
  await announceTogether(
    db,
    moved.map(([memberId, points]) => ({
      kind: 'points.recounted' as const,
      subjectKind: 'member',
      subjectId: memberId,
      payload: { changeId: id, points, undone: state === 'undoing' },
      touches: [`member:${memberId}`],
    })),
  );
  const settlements = moved.map(([memberId, points]) => {
    const balance = before.get(memberId) ?? 0;
    return { memberId, before: balance, after: balance + points };
  });
  await tellOfLevels(db, settlements);
  await touchPages(db, ['leaderboard']);
}
