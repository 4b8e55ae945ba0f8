import type { MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { aBoard, aMember } from './factories';

interface Place {
  id: number;
  slug: string;
}

/** A team, four boards and what was asked, answered, assigned, settled and decided in them. */
export interface AnsweringHistory {
  admin: MemberActor;
  moderator: MemberActor;
  marketer: MemberActor;
  /** An account that answers by itself. */
  bot: MemberActor;
  /** In the brand's order; the last of them, `foreign`, is looked after by the admin alone. */
  boards: Place[];
  foreign: Place;
}

const threadCount = 320;
const minuteMs = 60_000;

/** Numbers that look random and are the same in every run. */
function randomly(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** The people and the boards, before anybody has said a word. */
async function aHouse(db: Db): Promise<AnsweringHistory & { customers: MemberActor[] }> {
  const admin = await aMember(db, { role: 'admin' });
  const moderator = await aMember(db, { role: 'moderator' });
  const marketer = await aMember(db, { role: 'marketer' });
  const bot = await aMember(db);
  const customers: MemberActor[] = [];
  for (let index = 0; index < 12; index += 1) customers.push(await aMember(db));
  const [strict, usual, quiet] = [await aBoard(db), await aBoard(db), await aBoard(db)];
  const foreign = await aBoard(db, { moderatedBy: [`member:${admin.id}`] });
  await db.sql`insert into automated_accounts (member_id) values (${bot.id})`;
  await db.sql`insert into reply_targets (board_id, hours) values (${strict.id}, 8), (${foreign.id}, 96)`;
  return { admin, moderator, marketer, bot, boards: [strict, usual, quiet, foreign], foreign, customers };
}

/**
 * Fills a database with some hundred threads of the last forty days, their replies and decisions, in every state and by
 * everybody. The same seed makes the same history, so that a failure can be looked at again.
 */
export async function aHistory(
  db: Db,
  { seed, until }: { seed: number; until: Date },
): Promise<AnsweringHistory> {
  const pick = randomly(seed);
  const oneOf = <Thing>(things: readonly Thing[]) => things[pick(things.length)] as Thing;
  const before = (minutes: number) => new Date(until.getTime() - minutes * minuteMs).toISOString();
  const { customers, ...house } = await aHouse(db);
  const { admin, moderator, marketer, bot, boards, foreign } = house;

  const threads = [];
  const replies = [];
  for (let id = 1; id <= threadCount; id += 1) {
    const by = pick(12) ? oneOf(customers) : oneOf([bot, moderator]);
    const minutesAgo = pick(40 * 24 * 60);
    let [left, position] = [minutesAgo, 0];
    const positions: number[] = [];
    while (pick(3) && left > 1) {
      left -= pick(Math.min(left, 4 * 24 * 60));
      position += 1;
      const author = oneOf([...customers.slice(0, 3), by, bot, moderator, admin, marketer]);
      replies.push({
        public_id: `reply${seed}n${replies.length}`,
        thread_id: id,
        position,
        author_id: author.id,
        author_role: author.role,
        state: oneOf(['visible', 'visible', 'visible', 'visible', 'hidden', 'held']),
        occurred_at: before(left),
      });
      positions.push(position);
    }
    threads.push({
      id,
      public_id: `thread${seed}n${id}`,
      // The third board has next to nothing: too few to tell.
      board_id: (pick(60) === 0 ? boards[2] : oneOf([boards[0], boards[1], foreign]))?.id,
      author_id: by.id,
      author_role: by.role,
      kind: oneOf(['question', 'question', 'discussion', 'idea', 'announcement']),
      state: oneOf(['visible', 'visible', 'visible', 'visible', 'hidden', 'withdrawn']),
      locked: pick(15) === 0,
      accepted: pick(10) === 0 && positions.length > 0,
      occurred_at: before(minutesAgo),
      last_activity_at: before(left),
      assignee_id: pick(2) ? oneOf([admin, moderator]).id : null,
      settled_at: pick(8) ? null : before(pick(minutesAgo + 1)),
    });
  }
  await insertPosts(db, threads, replies);
  const decisions = Array.from({ length: 120 }, (_, index) => ({
    public_id: `item${seed}n${index}`,
    subject_kind: oneOf(['thread', 'reply', 'review']),
    nth: 1 + pick(threadCount / 2),
    moderator_id: oneOf([admin, moderator]).id,
    at: before(pick(40 * 24 * 60)),
  }));
  await insertDecisions(db, decisions);
  return house;
}

async function insertPosts(db: Db, threads: object[], replies: object[]): Promise<void> {
  await db.sql`
    insert into threads (id, public_id, board_id, author_id, author_role, kind, title, slug, body_source, body_html,
      render_version, state, locked_at, accepted_reply_id, occurred_at, last_activity_at)
    overriding system value
    select x.id, x.public_id, x.board_id, x.author_id, x.author_role, x.kind, 'Title', 'title', 'Words', '<p>Words</p>', 1,
      x.state, case when x.locked then x.occurred_at end, case when x.accepted then 1 end, x.occurred_at, x.last_activity_at
    from jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) as x (id bigint, public_id text, board_id bigint, author_id bigint,
      author_role text, kind text, state text, locked boolean, accepted boolean, occurred_at timestamptz, last_activity_at timestamptz)`;
  await db.sql`
    insert into thread_desks (thread_id, assignee_id, settled_at)
    select x.id, x.assignee_id, x.settled_at
    from jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) as x (id bigint, assignee_id bigint, settled_at timestamptz)
    where x.assignee_id is not null or x.settled_at is not null`;
  await db.sql`
    insert into replies (public_id, thread_id, position, author_id, author_role, body_source, body_html, render_version, state, occurred_at)
    select x.public_id, x.thread_id, x.position, x.author_id, x.author_role, 'Words', '<p>Words</p>', 1, x.state, x.occurred_at
    from jsonb_to_recordset(${JSON.stringify(replies)}::jsonb) as x (public_id text, thread_id bigint, position int,
      author_id bigint, author_role text, state text, occurred_at timestamptz)`;
}

async function insertDecisions(db: Db, decisions: object[]): Promise<void> {
  await db.sql`
    with given as (
      select x.*, case x.subject_kind when 'reply' then (select min(id) from replies) - 1 else 0 end + x.nth as subject_id
      from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) as x (public_id text, subject_kind text, nth int,
        moderator_id bigint, at timestamptz)
    ), items as (
      insert into queue_items (public_id, subject_kind, subject_id, cause, state, opened_at, decided_at)
      select public_id, subject_kind, subject_id, 'flagged', 'decided', at, at from given returning id, public_id)
    insert into decisions (item_id, subject_kind, subject_id, decision, reason, moderator_id, created_at)
    select i.id, g.subject_kind, g.subject_id, 'keep', 'within-rules', g.moderator_id, g.at
    from given g join items i on i.public_id = g.public_id`;
}
