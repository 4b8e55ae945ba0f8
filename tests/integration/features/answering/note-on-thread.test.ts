import { expect, it } from 'vitest';
import { assignThread } from '#app/features/answering/assign-thread.server';
import { getDesk } from '#app/features/answering/desk-queries.server';
import { noteOnThread } from '#app/features/answering/note-on-thread.server';
import { onThreadMerged } from '#app/features/answering/on-thread-merged.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('is for the team alone, and goes along when the thread becomes part of another', async () => {
  const [moderator, customer, board] = [
    await aMember(db, { role: 'moderator' }),
    await aMember(db),
    await aBoard(db),
  ];
  const [thread, into] = [
    await aThread(db, { by: customer, boardId: board.id }),
    await aThread(db, { by: customer, boardId: board.id }),
  ];
  const note = (actor = moderator, publicId = thread.publicId) =>
    noteOnThread({ db, actor, now }, { publicId, body: 'Ask the workshop.' });
  expect((await note()).ok).toBe(true);
  expect(await note(customer)).toEqual({ ok: false, problem: { code: 'refused', because: 'team-only' } });
  expect(await note(moderator, 'nothinghere0')).toEqual({ ok: false, problem: { code: 'gone' } });
  await assignThread({ db, actor: moderator, now }, { publicId: thread.publicId, to: moderator.handle });
  const merged = { kind: 'thread.merged', subjectId: thread.id, payload: { into: into.id } };
  for (let times = 0; times < 2; times += 1) await onThreadMerged({ db, actor: system, now }, merged);
  expect(await getDesk(db, into.id)).toMatchObject({
    assignee: { handle: moderator.handle },
    notes: [{ writer: moderator.displayName, body: 'Ask the workshop.' }],
  });
  expect((await getDesk(db, thread.id)).notes).toEqual([]);
});
