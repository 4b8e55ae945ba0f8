import { describe, expect, it } from 'vitest';
import { postThread, type PostThreadInput } from '#app/features/boards/post-thread.server';
import { getFollowedEvent, getGathering } from '#app/features/gatherings/gathering-queries.server';
import { linkFollowUp } from '#app/features/gatherings/link-follow-up.server';
import type { MemberActor } from '#app/policy/actor';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';
import { aGathering } from '#tests/support/gatherings';

const { db } = await testDatabase();
const [before, after] = [new Date('2026-03-01T10:00:00Z'), new Date('2026-03-11T10:00:00Z')];
const board = await aBoard(db);

async function followUp(
  by: MemberActor,
  of: string,
  { now = after, ...traits }: Partial<PostThreadInput> & { now?: Date } = {},
) {
  const posted = await postThread(
    { db, actor: by, now },
    {
      ...{ boardSlug: board.slug, kind: 'discussion', title: 'How was it?', body: 'Tell.', tags: '' },
      ...{ productSlug: null, followsEvent: of, ...traits },
    },
  );
  if (!posted.ok) throw new Error(posted.problem.code);
  const [{ id }] = await db.sql<
    [{ id: number }]
  >`select id from threads where public_id = ${posted.value.publicId}`;
  return { ...posted.value, id };
}

describe('a thread that goes on from an event', () => {
  it('is linked both ways and told of', async () => {
    const event = await aGathering(db, { boardId: board.id });
    const thread = await followUp(event.host, event.publicId);
    expect((await getGathering(db, visitor, event.id))?.followUp).toMatchObject({
      publicId: thread.publicId,
    });
    expect(await getFollowedEvent(db, visitor, thread.id)).toMatchObject({ publicId: event.publicId });
    const facts = await factsAbout(db, 'thread', thread.id);
    expect(facts.find(({ kind }) => kind === 'gathering.followed-up')?.payload).toEqual({
      eventId: event.id,
    });
  });

  it('is shown to nobody who may not read it', async () => {
    const event = await aGathering(db, { boardId: board.id });
    const secret = await aBoard(db, { seenBy: ['staff'] });
    await followUp(event.host, event.publicId, { boardSlug: secret.slug });
    expect(await getGathering(db, visitor, event.id)).toMatchObject({ followUp: null, followedUp: true });
  });

  it('is a thread like any other when the event is not over, not theirs, or has one already', async () => {
    const [early, foreign, twice] = [
      await aGathering(db, { boardId: board.id }),
      await aGathering(db, { boardId: board.id }),
      await aGathering(db, { boardId: board.id }),
    ];
    await followUp(early.host, early.publicId, { now: before });
    await followUp(await aMember(db), foreign.publicId);
    const first = await followUp(twice.host, twice.publicId);
    await followUp(twice.host, twice.publicId);
    for (const { id } of [early, foreign])
      expect((await getGathering(db, visitor, id))?.followedUp).toBe(false);
    expect((await getGathering(db, visitor, twice.id))?.followUp?.publicId).toBe(first.publicId);
  });

  it('is one of two that are linked at the same moment', async () => {
    const event = await aGathering(db, { boardId: board.id });
    const threads = await Promise.all(
      Array.from({ length: 20 }, () =>
        aThread(db, { by: event.host, boardId: board.id, kind: 'discussion' }),
      ),
    );
    await Promise.all(
      threads.map(({ id }) =>
        db.transaction((tx) =>
          linkFollowUp({ db: tx, actor: event.host, now: after }, { of: event.publicId, threadId: id }),
        ),
      ),
    );
    const [{ told }] = await db.sql<[{ told: number }]>`
      select count(*) as told from events where kind = 'gathering.followed-up' and subject_id = any(${threads.map(({ id }) => id)}::bigint[])`;
    expect(told).toBe(1);
  });
});
