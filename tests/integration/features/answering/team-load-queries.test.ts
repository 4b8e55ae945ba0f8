import { expect, it } from 'vitest';
import { lastDays, type BoardLoad, type PersonLoad } from '#app/features/answering/team-load';
import { listBoardLoad, listPeopleLoad } from '#app/features/answering/team-load-queries.server';
import { defaultReplyHours } from '#app/features/answering/reply-target';
import type { MemberActor } from '#app/policy/actor';
import { aHistory } from '#tests/support/answering-history';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const now = new Date('2026-03-01T12:00:00Z');
const { admin, moderator, marketer, bot, boards, foreign } = await aHistory(db, { seed: 2026, until: now });

interface ThreadRow {
  id: number;
  boardId: number;
  authorId: number;
  authorRole: string;
  kind: string;
  state: string;
  at: string;
  locked: boolean;
  accepted: boolean;
  assigneeId: number | null;
  settledAt: string | null;
}

interface ReplyRow {
  id: number;
  threadId: number;
  authorId: number;
  authorRole: string;
  position: number;
  state: string;
  at: string;
}

interface Decided {
  moderatorId: number;
  kind: string;
  subjectId: number;
  at: string;
}

const [threads, replies, decided, targets] = await Promise.all([
  db.sql<ThreadRow[]>`
    select t.id, t.board_id as "boardId", t.author_id as "authorId", t.author_role as "authorRole", t.kind, t.state,
      t.occurred_at as at, t.locked_at is not null as locked, t.accepted_reply_id is not null as accepted,
      d.assignee_id as "assigneeId", d.settled_at as "settledAt"
    from threads t left join thread_desks d on d.thread_id = t.id order by t.id`,
  db.sql<ReplyRow[]>`
    select id, thread_id as "threadId", author_id as "authorId", author_role as "authorRole", position, state,
      occurred_at as at from replies order by id`,
  db.sql<Decided[]>`
    select moderator_id as "moderatorId", subject_kind as kind, subject_id as "subjectId", created_at as at from decisions`,
  db.sql<
    Array<{ boardId: number; hours: number }>
  >`select board_id as "boardId", hours from reply_targets where board_id is not null`,
]);
const hourMs = 3_600_000;
const asked = (thread: ThreadRow) =>
  thread.state === 'visible' &&
  thread.authorRole === 'member' &&
  ['question', 'discussion', 'idea'].includes(thread.kind);

const openReplies = (thread: ThreadRow) =>
  replies.filter(({ threadId, state }) => threadId === thread.id && state === 'visible');

/** The earliest reply of a person other than the asker, by the words of the definition. */
function firstReply(thread: ThreadRow): ReplyRow | undefined {
  const human = openReplies(thread).filter(
    ({ authorId, at }) =>
      authorId !== thread.authorId && authorId !== bot.id && Date.parse(at) >= Date.parse(thread.at),
  );
  return human.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id)[0];
}

/** Whether the last word is a customer's, said after the team's last and after whatever was settled. */
function waits(thread: ThreadRow): boolean {
  const kinds = ['question', 'discussion', 'idea'];
  if (thread.state !== 'visible' || thread.locked || thread.accepted || !kinds.includes(thread.kind))
    return false;
  const words = [
    { role: thread.authorRole, at: thread.at, position: 0 },
    ...openReplies(thread).map(({ authorRole, at, position }) => ({ role: authorRole, at, position })),
  ].sort((a, b) => a.position - b.position);
  const answered = words.map(({ role }) => role !== 'member').lastIndexOf(true);
  const settled = thread.settledAt === null ? -Infinity : Date.parse(thread.settledAt);
  return words.slice(answered + 1).some(({ at }) => Date.parse(at) > settled);
}

/** The value that a share of the sorted values does not exceed, straight between its neighbours. */
function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return null;
  return low + (place - Math.floor(place)) * (high - low);
}

/** The whole report counted again, row by row, with nothing of the queries under test. */
function recount(viewer: MemberActor, days: 7 | 30) {
  const since = now.getTime() - days * 24 * hourMs;
  const inPeriod = ({ at }: { at: string }) => Date.parse(at) >= since && Date.parse(at) <= now.getTime();
  const mine = boards.filter(({ id }) => viewer.role === 'admin' || id !== foreign.id);
  const isMine = (thread: ThreadRow | undefined) => mine.some(({ id }) => id === thread?.boardId);
  const threadOf = (id: number) => threads.find((thread) => thread.id === id);
  const firsts = threads
    .filter((thread) => asked(thread) && thread.authorId !== bot.id && isMine(thread))
    .flatMap((thread) => {
      const first = firstReply(thread);
      if (!first || !inPeriod(first)) return [];
      return [{ thread, first, hours: (Date.parse(first.at) - Date.parse(thread.at)) / 1000 / 3600 }];
    });
  const waiting = threads.filter((thread) => isMine(thread) && waits(thread));
  const said = replies.filter((reply) => {
    const thread = threadOf(reply.threadId);
    return reply.state === 'visible' && thread?.state === 'visible' && isMine(thread) && inPeriod(reply);
  });
  const judged = decided.filter((decision) => {
    const { kind, subjectId } = decision;
    const reply = kind === 'reply' ? replies.find(({ id }) => id === subjectId) : undefined;
    const seen =
      viewer.role === 'admin' || kind === 'review' || isMine(threadOf(reply?.threadId ?? subjectId));
    return seen && inPeriod(decision);
  });
  const people = [admin, moderator, marketer].map(({ id, handle, displayName }): PersonLoad => ({
    handle,
    name: displayName,
    waiting: waiting.filter(({ assigneeId }) => assigneeId === id).length,
    firstReplies: firsts.filter(({ first }) => first.authorId === id).length,
    replies: said.filter(({ authorId }) => authorId === id).length,
    decisions: judged.filter(({ moderatorId }) => moderatorId === id).length,
  }));
  const places = mine.map(({ id, slug }): Omit<BoardLoad, 'name'> => {
    const targetHours = targets.find(({ boardId }) => boardId === id)?.hours ?? defaultReplyHours;
    const hours = firsts.filter(({ thread }) => thread.boardId === id).map((first) => first.hours);
    return {
      slug,
      targetHours,
      waiting: waiting.filter(({ boardId }) => boardId === id).length,
      answered: hours.length,
      withinTarget: hours.filter((each) => each <= targetHours).length,
      medianHours: percentile(hours, 0.5),
      ninetiethHours: percentile(hours, 0.9),
    };
  });
  return { people, places };
}

it.each([
  ['an admin', admin, 7],
  ['an admin', admin, 30],
  ['a moderator', moderator, 7],
  ['a moderator', moderator, 30],
] as const)('shows %s exactly what a recount of the raw rows gives (%#)', async (_who, viewer, days) => {
  const question = { viewer, period: lastDays(days, now) };
  const [people, places] = await Promise.all([listPeopleLoad(db, question), listBoardLoad(db, question)]);
  const expected = recount(viewer, days);
  const byHandle = (a: PersonLoad, b: PersonLoad) => a.handle.localeCompare(b.handle);
  expect([...people].sort(byHandle)).toEqual(expected.people.sort(byHandle));
  expect(places.map(({ name: _name, ...rest }) => rest)).toEqual(expected.places);
  // The history has something of everything, or an equal recount would prove nothing.
  const sum = (count: (load: BoardLoad) => number) => places.reduce((total, each) => total + count(each), 0);
  expect(sum(({ answered }) => answered)).toBeGreaterThan(days);
  expect(sum(({ withinTarget }) => withinTarget)).toBeGreaterThan(0);
  expect(sum(({ waiting }) => waiting)).toBeGreaterThan(20);
  expect(people.some(({ waiting, decisions }) => waiting > 0 && decisions > 0)).toBe(true);
});

it('keeps a board that others look after out of a moderator’s report, and its load out of every sum', async () => {
  const period = lastDays(30, now);
  const [theirs, all] = [
    await listBoardLoad(db, { viewer: moderator, period }),
    await listBoardLoad(db, { viewer: admin, period }),
  ];
  expect(theirs.some(({ slug }) => slug === foreign.slug)).toBe(false);
  expect(all.find(({ slug }) => slug === foreign.slug)?.answered).toBeGreaterThan(0);
  const repliesIn = async (viewer: MemberActor) =>
    (await listPeopleLoad(db, { viewer, period })).reduce((total, { replies: count }) => total + count, 0);
  expect(await repliesIn(moderator)).toBeLessThan(await repliesIn(admin));
});
