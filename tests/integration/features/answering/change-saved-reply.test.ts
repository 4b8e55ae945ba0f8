import { expect, it } from 'vitest';
import { changeSavedReply } from '#app/features/answering/change-saved-reply.server';
import { makeSavedReply } from '#app/features/answering/make-saved-reply.server';
import { getSavedReply, listSavedReplies } from '#app/features/answering/saved-reply-queries.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const [moderator, other] = [
  await aMember(db, { role: 'moderator' }),
  await aMember(db, { role: 'moderator' }),
];
const theirs = await aBoard(db);
await db.sql`update boards set moderated_by = ${[`member:${other.id}`]}::text[] where id = ${theirs.id}`;
const text = { title: 'Thanks', body: 'Thank you.', board: '' };

async function aSavedReply(title: string, board = ''): Promise<string> {
  const made = await makeSavedReply({ db, actor: other, now }, { ...text, title, board });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.publicId;
}

const change = (
  publicId: string,
  changes: Partial<typeof text & { version: number }> = {},
  actor: MemberActor = moderator,
) => changeSavedReply({ db, actor, now }, { ...text, title: publicId, version: 1, publicId, ...changes });

it('changes a text with who and when, and overwrites no change that was not seen', async () => {
  const publicId = await aSavedReply('One');
  expect(await change(publicId, { body: 'Many thanks.' })).toEqual({ ok: true, value: null });
  expect(await getSavedReply(db, moderator, publicId)).toMatchObject({
    body: 'Many thanks.',
    version: 2,
    changedByName: moderator.displayName,
  });
  expect(await change(publicId, { body: 'Older.' })).toEqual({
    ok: false,
    problem: { code: 'changed-meanwhile' },
  });
  const at = await Promise.all([change(publicId, { version: 2 }), change(publicId, { version: 2 })]);
  expect(at.filter(({ ok }) => ok)).toHaveLength(1);
  const [audit] = await db.sql`
    select actor_id as "actorId", detail from audit_entries where action = 'saved-reply.changed' order by id`;
  expect(audit).toEqual({
    actorId: moderator.id,
    detail: { fromBoard: null, toBoard: null, version: 2 },
  });
});

it('is closed where the actor does not work, on the way out and on the way in', async () => {
  const [inside, outside] = [await aSavedReply('Inside', theirs.slug), await aSavedReply('Outside')];
  expect(await change(inside)).toEqual({ ok: false, problem: { code: 'gone' } });
  expect(await change(outside, { board: theirs.slug })).toEqual({ ok: false, problem: { code: 'no-board' } });
  expect(await change(outside, { board: theirs.slug }, other)).toEqual({ ok: true, value: null });
  expect(await change('nothinghere0')).toEqual({ ok: false, problem: { code: 'gone' } });
  const seen = await listSavedReplies(db, moderator);
  expect(seen.map(({ publicId }) => publicId)).not.toContain(inside);
  expect(await getSavedReply(db, moderator, inside)).toBeNull();
});

it('refuses customers, and a name that another text there has', async () => {
  const [one] = [await aSavedReply('First'), await aSavedReply('Second')];
  expect(await change(one, { title: 'Second' })).toEqual({ ok: false, problem: { code: 'title-taken' } });
  expect(await change(one, {}, await aMember(db))).toEqual({
    ok: false,
    problem: { code: 'refused', because: 'team-only' },
  });
});
