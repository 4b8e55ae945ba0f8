import { expect, it } from 'vitest';
import { savedReplyDraft } from '#app/features/answering/answering-drafts.server';
import { makeSavedReply } from '#app/features/answering/make-saved-reply.server';
import { maxSavedReplies } from '#app/features/answering/saved-reply';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });
const input = { title: 'Thanks', body: 'Thank you, {{member.name}}.', board: '' };
const make = (changes: Partial<typeof input> = {}, actor: MemberActor = moderator) =>
  makeSavedReply({ db, actor, now }, { ...input, ...changes });

it('keeps a text for a board or for all, under a name that is there once, with who made it in the log', async () => {
  const board = await aBoard(db);
  expect((await make()).ok).toBe(true);
  expect((await make({ board: board.slug })).ok).toBe(true);
  expect(await make()).toEqual({ ok: false, problem: { code: 'title-taken' } });
  const audits = await db.sql`
    select action, actor_id as "actorId", detail from audit_entries where subject_kind = 'saved-reply' order by id`;
  expect([...audits]).toEqual([
    { action: 'saved-reply.made', actorId: moderator.id, detail: { boardId: null } },
    { action: 'saved-reply.made', actorId: moderator.id, detail: { boardId: board.id } },
  ]);
});

it('is for moderators, each in their own boards', async () => {
  const theirs = await aBoard(db);
  await db.sql`update boards set moderated_by = '{member:999999}' where id = ${theirs.id}`;
  expect(await make({ board: theirs.slug })).toEqual({ ok: false, problem: { code: 'no-board' } });
  expect(await make({ board: 'not-there' })).toEqual({ ok: false, problem: { code: 'no-board' } });
  for (const role of ['member', 'marketer'] as const)
    expect(await make({ title: role }, await aMember(db, { role }))).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
});

it('takes one of two that are made at once under one name', async () => {
  const made = await Promise.all([make({ title: 'Twice' }), make({ title: 'Twice' })]);
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
});

it('keeps no more than a page shows', async () => {
  await db.sql`
    insert into saved_replies (public_id, title, body, changed_at)
    select 'many' || n, 'many' || n, 'x', now() from generate_series(1, ${maxSavedReplies}) n`;
  expect(await make({ title: 'One more' })).toEqual({ ok: false, problem: { code: 'too-many' } });
});

it('refuses a field that nobody can fill in with its name, and what is too long', () => {
  const read = (changes: Partial<typeof input>) => savedReplyDraft.safeParse({ ...input, ...changes });
  expect(read({}).success).toBe(true);
  expect(read({ body: 'Hello {{member.mail}}' }).error?.issues[0]?.message).toBe(
    'Nothing is called “{{member.mail}}”. There are {{member.name}}, {{thread.title}}, {{product.name}}, {{moderator.name}}',
  );
  expect(read({ body: 'x'.repeat(5001) }).success).toBe(false);
  expect(read({ title: 'x'.repeat(81) }).success).toBe(false);
});
