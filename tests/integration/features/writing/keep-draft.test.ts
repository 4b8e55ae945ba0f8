import { describe, expect, it } from 'vitest';
import { postReply } from '#app/features/boards/post-reply.server';
import { discardDraft } from '#app/features/writing/discard-draft.server';
import { maxDrafts, type DraftFields, type DraftPlace } from '#app/features/writing/draft';
import { describePlace } from '#app/features/writing/draft-place-queries.server';
import { getDraft, listDrafts } from '#app/features/writing/draft-queries.server';
import { keepDraft } from '#app/features/writing/keep-draft.server';
import { purgeDrafts } from '#app/features/writing/purge-drafts.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const place: DraftPlace = { kind: 'reply', about: 'a1b2c3d4e5f6' };
const keep = (
  actor: MemberActor,
  body: string,
  { base = 0, at = place }: { base?: number; at?: DraftPlace } = {},
) => keepDraft({ db, actor, now }, { place: at, base, fields: { body } });

async function bodyOf(actor: MemberActor, at = place): Promise<DraftFields[string] | undefined> {
  return (await getDraft(db, actor.id, at))?.fields['body'];
}

describe('keepDraft', () => {
  it('keeps one draft for each member and place, and goes on from what it kept', async () => {
    const [ann, bob] = [await aMember(db), await aMember(db)];
    expect(await keep(ann, 'one')).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await keep(ann, 'one and two', { base: 1 })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await keep(bob, 'mine')).toMatchObject({ ok: true, value: { version: 1 } });
    expect([await bodyOf(ann), await bodyOf(bob)]).toEqual(['one and two', 'mine']);
    expect(await listDrafts(db, ann.id)).toHaveLength(1);
  });

  it('never writes over what another tab has kept: both stay until one is chosen', async () => {
    const ann = await aMember(db);
    await keep(ann, 'in one tab');
    const other = await keep(ann, 'in another tab');
    expect(other).toMatchObject({
      ok: false,
      problem: { code: 'conflict', there: { version: 1, fields: { body: 'in one tab' } } },
    });
    expect(await bodyOf(ann)).toBe('in one tab');
    expect(await keep(ann, 'in another tab', { base: 1 })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await keep(ann, 'in another tab')).toMatchObject({ ok: true });
  });

  it('lets one of many tabs at once win, and tells the others', async () => {
    const ann = await aMember(db);
    const kept = await Promise.all(Array.from({ length: 8 }, (_, tab) => keep(ann, `tab ${tab}`)));
    expect(kept.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('does not bring back by a late request what has been thrown away', async () => {
    const ann = await aMember(db);
    await keep(ann, 'words');
    await db.sql`delete from drafts where member_id = ${ann.id}`;
    expect(await keep(ann, 'words and more', { base: 1 })).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await getDraft(db, ann.id, place)).toBeNull();
  });

  it('forgets a draft whose words were taken out, and keeps none without a word', async () => {
    const ann = await aMember(db);
    await keep(ann, 'words');
    expect(await keep(ann, '  ', { base: 1 })).toMatchObject({ ok: true, value: { version: 0 } });
    expect(await getDraft(db, ann.id, place)).toBeNull();
  });

  it('stops at a number of places that nobody writes in at once', async () => {
    const ann = await aMember(db);
    await db.sql`
      insert into drafts (public_id, member_id, place, fields)
      select 'many' || n, ${ann.id}, 'review:p' || n, '{"body": "x"}' from generate_series(1, ${maxDrafts}) as n`;
    expect(await keep(ann, 'one more')).toEqual({ ok: false, problem: { code: 'too-many' } });
    expect(await keep(ann, 'changed', { base: 1, at: { kind: 'review', about: 'p1' } })).toMatchObject({
      ok: true,
    });
  });
});

describe('a draft', () => {
  it('goes in the transaction that posts its words', async () => {
    const ann = await aMember(db);
    const thread = await aThread(db, { by: ann, boardId: (await aBoard(db)).id });
    const at: DraftPlace = { kind: 'reply', about: thread.publicId };
    await keep(ann, 'words', { at });
    await keep(ann, 'other words');
    await postReply({ db, actor: ann, now }, { threadPublicId: thread.publicId, body: 'words' });
    expect([await bodyOf(ann, at), await bodyOf(ann)]).toEqual([undefined, 'other words']);
  });

  it('is thrown away by its owner alone', async () => {
    const [ann, bob] = [await aMember(db), await aMember(db)];
    await keep(ann, 'words');
    const { publicId = '' } = (await getDraft(db, ann.id, place)) ?? {};
    expect(await discardDraft({ db, actor: bob, now }, publicId)).toBeNull();
    expect(await bodyOf(ann)).toBe('words');
    expect(await discardDraft({ db, actor: ann, now }, publicId)).toEqual(place);
    expect(await bodyOf(ann)).toBeUndefined();
  });

  it('goes after half a year', async () => {
    const [ann, bob] = [await aMember(db), await aMember(db)];
    await keep(ann, 'old');
    await keep(bob, 'young');
    await db.sql`update drafts set saved_at = now() - interval '181 days' where member_id = ${ann.id}`;
    await db.sql`update drafts set saved_at = now() - interval '179 days' where member_id = ${bob.id}`;
    await purgeDrafts(db);
    expect([await bodyOf(ann), await bodyOf(bob)]).toEqual([undefined, 'young']);
  });

  it('tells of a place that has closed nothing, not even its title', async () => {
    const ann = await aMember(db);
    const board = await aBoard(db);
    const thread = await aThread(db, { by: ann, boardId: board.id, title: 'Plans' });
    const describeAll = async () =>
      Promise.all([
        describePlace(db, ann, { kind: 'reply', about: thread.publicId }),
        describePlace(db, ann, { kind: 'thread', about: board.slug }),
      ]);
    expect((await describeAll()).map(({ href }) => href)).toEqual([
      `/threads/${thread.publicId}/reply`,
      `/threads/new?board=${board.slug}`,
    ]);
    await db.sql`update boards set seen_by = '{staff}' where id = ${board.id}`;
    expect(await describeAll()).toMatchObject([
      { what: 'Reply in', about: null, href: null },
      { about: null, href: null },
    ]);
  });
});
