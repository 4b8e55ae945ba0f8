import { describe, expect, it } from 'vitest';
import type { Trace } from '#app/features/cleanups/trace';
import { hideWords, showWords } from '#app/features/cleanups/trace-words.server';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { hideReply } from '#app/features/boards/hide-reply.server';
import { openQueueItem } from '#app/features/moderation/open-queue-item.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const house = { db, actor: system, now: new Date() };
const since = () => new Date(Date.now() - 1000).toISOString();

/** Replies of one person, as a clean-up notes them. */
async function repliesOf(count: number): Promise<Trace[]> {
  const [author, board] = [await aMember(db), await aBoard(db)];
  const thread = await aThread(db, { by: await aMember(db), boardId: board.id });
  const traces: Trace[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    const reply = await aReply(db, { by: author, threadId: thread.id });
    traces.push({
      ...{ id: nth, kind: 'reply', subjectKind: 'reply', subjectId: reply.id, variant: '' },
      detail: { state: 'visible', accepted: false },
    });
  }
  return traces;
}

const statesOf = async (traces: readonly Trace[]) =>
  (
    await db.sql<Array<{ state: string }>>`
      select state from replies where id = any(${traces.map(({ subjectId }) => subjectId)}::bigint[]) order by id`
  ).map(({ state }) => state);

const hide = (traces: readonly Trace[]) =>
  db.transaction((tx) => hideWords({ ...house, db: tx }, 'reply', traces));
const show = (traces: readonly Trace[], from: string) =>
  db.transaction((tx) => showWords({ ...house, db: tx }, { kind: 'reply', traces, since: from }));

async function decideToHide(replyId: number): Promise<void> {
  const moderator = await aMember(db, { role: 'moderator' });
  const itemId = await openQueueItem(db, { subjectKind: 'reply', subjectId: replyId, cause: 'flagged' });
  const [item] = await db.sql<[{ publicId: string }]>`
    select public_id as "publicId" from queue_items where id = ${itemId}`;
  const decided = await decideItem(
    { db, actor: moderator, now: new Date() },
    { itemPublicId: item.publicId, decision: 'hide', reason: 'abuse', note: 'It is unkind to somebody.' },
  );
  if (!decided.ok) throw new Error(decided.problem.code);
}

describe('the words of a spammer', () => {
  it('are hidden where they stand as they were noted, and only these come back', async () => {
    const traces = await repliesOf(2);
    const [hers, theirs] = traces;
    if (!hers || !theirs) throw new Error('too few');
    await hideReply(house, theirs.subjectId);
    expect(await hide(traces)).toEqual([hers]);
    expect(await show([hers], since())).toEqual([hers]);
    expect(await statesOf(traces)).toEqual(['visible', 'hidden']);
  });

  it('stay hidden where a moderator has hidden them for a reason of their own since', async () => {
    const traces = await repliesOf(2);
    const [first, second] = traces;
    if (!first || !second) throw new Error('too few');
    const begun = since();
    await hide(traces);
    await decideToHide(second.subjectId);
    expect(await show(traces, begun)).toEqual([first]);
    expect(await statesOf(traces)).toEqual(['visible', 'hidden']);
  });

  it('stay hidden where such a decision comes at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const traces = await repliesOf(1);
      const [trace] = traces;
      if (!trace) throw new Error('too few');
      const begun = since();
      await hide(traces);
      await Promise.all([show(traces, begun), decideToHide(trace.subjectId)]);
      expect(await statesOf(traces)).toEqual(['hidden']);
    }
  });
});
