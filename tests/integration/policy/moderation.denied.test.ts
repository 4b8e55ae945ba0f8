import { describe, expect, it } from 'vitest';
import { appealDecision } from '#app/features/moderation/appeal-decision.server';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { liftSanction } from '#app/features/moderation/lift-sanction.server';
import { openCase } from '#app/features/moderation/open-case.server';
import { changeRole } from '#app/features/accounts/change-role.server';
import { editReply } from '#app/features/boards/edit-reply.server';
import { editThread } from '#app/features/boards/edit-thread.server';
import { withdrawReply } from '#app/features/boards/withdraw-reply.server';
import { withdrawThread } from '#app/features/boards/withdraw-thread.server';
import { voteOnPost } from '#app/features/boards/vote-on-post.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import type { MemberActor, Role } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { aBoard, aDecision, aQueueItem, aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

/*
 * What a moderator must not see or do, one line each: the whole list in one place. Each is tried for real, by its
 * address as a signed-in moderator or by its command, and none may have an effect.
 */

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const now = new Date();
const person = (role: Role) => aMember(db, { role });
const [moderator, colleague, marketer, admin, member] = [
  await person('moderator'),
  await person('moderator'),
  await person('marketer'),
  await person('admin'),
  await person('member'),
];
const ctx = { db, actor: moderator, now };
const cookie = await house.signIn(moderator.id);
const secretBoard = await aBoard(db, { seenBy: ['group:99'], name: 'Hidden board of canaries' });
const secretThread = await aThread(db, {
  boardId: secretBoard.id,
  title: 'Canary thread',
  slug: 'canary-thread',
});
const secretItem = await aQueueItem(db, { subjectKind: 'thread', subjectId: secretThread.id });
const theirDecision = await aDecision(db, member.id, 'hide');
const theirThread = await aThread(db, { authorId: member.id });
const theirReply = await aReply(db, { authorId: member.id });
const theirReview = await aReview(db, { authorId: member.id });

const statusOf = async (place: string) => (await house.ask(place, { headers: { cookie } })).status;
const statusOfPost = async (place: string, fields: Record<string, string> = {}) => {
  const headers = { cookie, origin: house.origin };
  return (await house.ask(place, { method: 'POST', headers, body: new URLSearchParams(fields) })).status;
};
const refusedPage = (place: string) => async () => expect([403, 404]).toContain(await statusOf(place));
const refusedData = (place: string, route: string) => async () =>
  expect([403, 404]).toContain(await statusOf(`${place}?_data=${encodeURIComponent(route)}`));
const refusedForm = (place: string, fields?: Record<string, string>) => async () =>
  expect([403, 404]).toContain(await statusOfPost(place, fields));
const refusedAct = (act: () => Promise<{ ok: boolean }>) => async () => expect((await act()).ok).toBe(false);
const forbidden = (verdict: { ok: boolean }) => () => Promise.resolve(expect(verdict.ok).toBe(false));

async function suspendWordsOf(author: MemberActor) {
  const reply = await aReply(db, { authorId: author.id });
  const item = await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id });
  const decision = { decision: 'suspend' as const, reason: 'abuse' as const, note: '', days: 7 as const };
  return decideItem(ctx, { itemPublicId: item.publicId, ...decision });
}

async function judgeOwnDecision() {
  const [author, reply] = [member, await aReply(db, { authorId: member.id })];
  const item = await aQueueItem(db, { subjectKind: 'reply', subjectId: reply.id });
  const words = { reason: 'spam' as const, note: '' };
  await decideItem(ctx, { itemPublicId: item.publicId, decision: 'hide', ...words });
  const [made] = await db.sql<[{ publicId: string }]>`
    select public_id as "publicId" from decisions where item_id = ${item.id}`;
  const appeal = { decisionPublicId: made.publicId, words: 'It was not an advertisement.' };
  expect((await appealDecision({ ...ctx, actor: author }, appeal)).ok).toBe(true);
  const [appealItem] = await db.sql<[{ publicId: string }]>`
    select public_id as "publicId" from queue_items where cause = 'appeal' and subject_id = ${reply.id}`;
  return decideItem(ctx, { itemPublicId: appealItem.publicId, decision: 'uphold', ...words });
}

async function liftSanctionOf(somebody: MemberActor) {
  const decision = await aDecision(db, somebody.id);
  const [row] = await db.sql<[{ publicId: string }]>`
    insert into sanctions (member_id, kind, decision_id) values (${somebody.id}, 'warning', ${decision.id})
    returning public_id as "publicId"`;
  return liftSanction(ctx, { publicId: row.publicId, reason: 'For a friend.' });
}

const give = (memberId: number, role: Role) => () => changeRole(ctx, { memberId, role, reason: 'Because' });
const thread = { title: 'Other words', body: 'Other words', tags: '' };
const denied: Array<[what: string, trial: () => Promise<unknown>]> = [
  ['see the list of advocates', refusedPage('/advocates')],
  ['read the data of that list', refusedData('/advocates', 'routes/advocates/list')],
  ['read a dossier', refusedPage(`/advocates/${member.handle}`)],
  ['see referral candidates', refusedPage('/advocates/referral-candidates')],
  ['open the export of people', refusedPage('/advocates/export')],
  ['make a file of people', refusedForm('/advocates/export/file', { purpose: 'curiosity' })],
  ['read the log of exports', refusedPage('/advocates/exports')],
  ['export people without consent', forbidden(may(moderator, 'export.override-consent', null))],
  ['open the admin’s overview', refusedPage('/admin')],
  ['read the data of the overview', refusedData('/admin', 'routes/admin/overview')],
  ['list the members with their addresses', refusedPage('/admin/members')],
  ['read raw mail', refusedPage('/admin/mail')],
  ['read the reports of imports', refusedPage('/admin/imports')],
  ['read the audit log', refusedPage('/moderation/log')],
  ['read the data of the audit log', refusedData('/moderation/log', 'routes/moderation/audit-log')],
  ['export the audit log', refusedForm('/moderation/log/file')],
  ['set the targets of the queue', refusedForm('/moderation/targets', { flagged: '1' })],
  ['change the settings of the house', forbidden(may(moderator, 'settings.edit', null))],
  ['open the form for a role', refusedPage(`/admin/members/${member.handle}/role`)],
  ['become an admin', refusedAct(give(moderator.id, 'admin'))],
  ['make somebody a moderator', refusedAct(give(member.id, 'moderator'))],
  ['take a colleague’s role', refusedAct(give(colleague.id, 'member'))],
  ['suspend a colleague', refusedAct(() => suspendWordsOf(colleague))],
  ['suspend a marketer', refusedAct(() => suspendWordsOf(marketer))],
  ['suspend an admin', refusedAct(() => suspendWordsOf(admin))],
  ['decide about their own words', refusedAct(() => suspendWordsOf(moderator))],
  ['open a case about an admin', refusedAct(() => openCase(ctx, admin.handle))],
  ['judge an appeal against their own decision', refusedAct(judgeOwnDecision)],
  ['lift a sanction of their own', refusedAct(() => liftSanctionOf(moderator))],
  ['lift a sanction of a colleague', refusedAct(() => liftSanctionOf(colleague))],
  ['appeal in somebody’s name', refusedPage(`/settings/decisions/${theirDecision.publicId}/appeal`)],
  ['read somebody’s points statement', refusedPage(`/members/${member.handle}/points`)],
  ['change somebody’s profile', forbidden(may(moderator, 'profile.edit', { id: member.id }))],
  [
    'put words into somebody’s thread',
    refusedAct(() => editThread(ctx, { publicId: theirThread.publicId, ...thread })),
  ],
  [
    'put words into somebody’s reply',
    refusedAct(() => editReply(ctx, { publicId: theirReply.publicId, body: 'Other' })),
  ],
  ['change somebody’s review', refusedPage(`/reviews/${theirReview.publicId}/edit`)],
  ['withdraw somebody’s thread', refusedAct(() => withdrawThread(ctx, theirThread.publicId))],
  ['withdraw somebody’s reply', refusedAct(() => withdrawReply(ctx, theirReply.publicId))],
  ['withdraw somebody’s review', refusedAct(() => withdrawReview(ctx, theirReview.publicId))],
  ['see a board that is not open to them', refusedPage(`/boards/${secretBoard.slug}`)],
  ['read a thread in it', refusedPage(`/threads/${secretThread.publicId}/${secretThread.slug}`)],
  ['open an item about it', refusedPage(`/moderation/items/${secretItem.publicId}`)],
  ['leave a note on that item', refusedPage(`/moderation/items/${secretItem.publicId}/note`)],
  ['vote on their own words', refusedAct(voteForOneself)],
];

async function voteForOneself() {
  const { publicId } = await aThread(db, { authorId: moderator.id });
  return voteOnPost(ctx, { kind: 'thread', publicId, given: true });
}

describe('a moderator cannot', () => {
  it('do what this list names, which holds at least forty things', () => {
    expect(denied.length).toBeGreaterThanOrEqual(40);
    expect(new Set(denied.map(([what]) => what)).size).toBe(denied.length);
  });

  it.each(denied)('%s', async (_what, trial) => {
    await trial();
  });

  it('find an address, a secret or a hidden title on any page of moderation', async () => {
    await db.sql`update members set password_hash = 'canary-hash' where id = ${member.id}`;
    const item = await aQueueItem(db, { subjectKind: 'member', subjectId: member.id });
    const places = [
      '/moderation',
      '/moderation?show=decided',
      `/moderation/items/${item.publicId}`,
      `/moderation/together?item=${item.publicId}&item=${secretItem.publicId}`,
      `/members/${member.handle}`,
    ];
    for (const place of places) {
      const page = await (await house.ask(place, { headers: { cookie } })).text();
      for (const canary of [`${member.handle}@`, 'canary-hash', 'Canary thread', 'canary-thread'])
        expect(page, `${canary} on ${place}`).not.toContain(canary);
    }
  });
});

it('has left everybody’s role, words and standing as they were', async () => {
  const roles =
    await db.sql`select role, state from members where id = any(${[moderator.id, colleague.id, marketer.id, admin.id, member.id]}::bigint[]) order by id`;
  expect(roles.map((row) => `${row['role']} ${row['state']}`)).toEqual([
    'moderator active',
    'moderator active',
    'marketer active',
    'admin active',
    'member active',
  ]);
  expect(await db.sql`select state from threads where id = ${theirThread.id}`).toEqual([
    { state: 'visible' },
  ]);
  expect(await db.sql`select hours from queue_targets`).toEqual([]);
});
