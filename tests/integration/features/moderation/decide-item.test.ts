import { describe, expect, it } from 'vitest';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { flagContent } from '#app/features/moderation/flag-content.server';
import { getQueueItem, listQueue } from '#app/features/moderation/queue-queries.server';
import { system, type MemberActor } from '#app/policy/actor';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });

async function aFlaggedReply() {
  const [asker, author, reporter] = [await aMember(db), await aMember(db), await aMember(db)];
  const board = await aBoard(db);
  const thread = await aThread(db, { by: asker, boardId: board.id });
  const reply = await aReply(db, { by: author, threadId: thread.id });
  const flagged = await flagContent(as(reporter), {
    kind: 'reply',
    publicId: reply.publicId,
    reason: 'spam',
    note: '',
  });
  expect(flagged.ok).toBe(true);
  const [item] = await db.sql<
    [{ publicId: string }]
  >`select public_id as "publicId" from queue_items where subject_kind = 'reply' and subject_id = ${reply.id}`;
  return { asker, author, reporter, thread, reply, item };
}

describe('decideItem', () => {
  it('decides once when two hundred moderators decide at the same moment', async () => {
    const { reply, item } = await aFlaggedReply();
    const moderators = await Promise.all(
      Array.from({ length: 200 }, () => aMember(db, { role: 'moderator' })),
    );
    const outcomes = await Promise.all(
      moderators.map((moderator) =>
        decideItem(as(moderator), {
          itemPublicId: item.publicId,
          decision: 'hide',
          reason: 'spam',
          note: '',
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok && outcome.problem.code === 'decided-already'),
    ).toHaveLength(199);
    expect(await db.sql`select state from replies where id = ${reply.id}`).toEqual([{ state: 'hidden' }]);
    const audits =
      await db.sql`select action from audit_entries where subject_kind = 'reply' and subject_id = ${reply.id}`;
    expect(audits).toEqual([{ action: 'decision.hide' }]);
    const facts =
      await db.sql`select kind from events where subject_kind = 'reply' and subject_id = ${reply.id} order by id`;
    expect(facts.map((fact) => fact['kind'])).toEqual(['decision.made', 'reply.hidden']);
  });

  it('suspends the author until the end and ends every session', async () => {
    const { author, item } = await aFlaggedReply();
    await db.sql`insert into sessions (id, member_id, expires_at) values (${`s${author.id}`}, ${author.id}, now() + interval '1 day')`;
    const moderator = await aMember(db, { role: 'moderator' });
    const decided = await decideItem(as(moderator), {
      itemPublicId: item.publicId,
      decision: 'suspend',
      reason: 'abuse',
      note: 'Enough.',
      days: 7,
    });
    expect(decided.ok).toBe(true);
    expect(await db.sql`select state, suspended_until as until from members where id = ${author.id}`).toEqual(
      [{ state: 'suspended', until: '2026-02-08T10:00:00Z' }],
    );
    expect(await db.sql`select 1 from sessions where member_id = ${author.id}`).toHaveLength(0);
    expect(await db.sql`select kind from sanctions where member_id = ${author.id}`).toEqual([
      { kind: 'suspension' },
    ]);
  });

  it('refuses members, the author of the words, and moderators about the team’s words', async () => {
    const { reporter, item } = await aFlaggedReply();
    const byMember = await decideItem(as(reporter), {
      itemPublicId: item.publicId,
      decision: 'hide',
      reason: 'spam',
      note: '',
    });
    expect(byMember).toEqual({ ok: false, problem: { code: 'refused', because: 'team-only' } });

    const [asker, colleague, other, admin] = [
      await aMember(db),
      await aMember(db, { role: 'moderator' }),
      await aMember(db, { role: 'moderator' }),
      await aMember(db, { role: 'admin' }),
    ];
    const board = await aBoard(db);
    const thread = await aThread(db, { by: asker, boardId: board.id });
    const reply = await aReply(db, { by: colleague, threadId: thread.id });
    await flagContent(as(asker), { kind: 'reply', publicId: reply.publicId, reason: 'abuse', note: '' });
    const [staffItem] = await db.sql<
      [{ publicId: string }]
    >`select public_id as "publicId" from queue_items where subject_kind = 'reply' and subject_id = ${reply.id}`;
    const hide = {
      itemPublicId: staffItem.publicId,
      decision: 'hide' as const,
      reason: 'abuse' as const,
      note: '',
    };
    expect(await decideItem(as(colleague), hide)).toMatchObject({
      ok: false,
      problem: { because: 'own-content' },
    });
    expect(await decideItem(as(other), hide)).toMatchObject({ ok: false, problem: { because: 'team-only' } });
    expect((await decideItem(as(admin), hide)).ok).toBe(true);
  });

  it('refuses a decision that does not fit the kind of thing', async () => {
    const { item } = await aFlaggedReply();
    const moderator = await aMember(db, { role: 'moderator' });
    const locked = await decideItem(as(moderator), {
      itemPublicId: item.publicId,
      decision: 'lock',
      reason: 'off-topic',
      note: '',
    });
    expect(locked).toEqual({ ok: false, problem: { code: 'does-not-fit' } });
    const endless = await decideItem(as(moderator), {
      itemPublicId: item.publicId,
      decision: 'suspend',
      reason: 'abuse',
      note: '',
    });
    expect(endless).toEqual({ ok: false, problem: { code: 'does-not-fit' } });
    expect((await getQueueItem(db, system, item.publicId))?.state).toBe('open');
  });
});

describe('flagContent', () => {
  it('opens one item for many flags and takes one flag a person', async () => {
    const { reporter, reply } = await aFlaggedReply();
    const again = await flagContent(as(reporter), {
      kind: 'reply',
      publicId: reply.publicId,
      reason: 'abuse',
      note: '',
    });
    expect(again).toEqual({ ok: false, problem: { code: 'flagged-already' } });
    const others = await Promise.all(Array.from({ length: 8 }, () => aMember(db)));
    await Promise.all(
      others.map((member) =>
        flagContent(as(member), { kind: 'reply', publicId: reply.publicId, reason: 'abuse', note: '' }),
      ),
    );
    const open =
      await db.sql`select id from queue_items where subject_kind = 'reply' and subject_id = ${reply.id} and state = 'open'`;
    expect(open).toHaveLength(1);
    const everything = { show: 'open' as const, cause: null, mine: false, overdue: false };
    const question = { filter: everything, viewer: { ...reporter, role: 'admin' as const }, now };
    const [line] = (await listQueue(db, question, null)).filter(
      (entry) => entry.title && entry.flagCount === 9,
    );
    expect(line?.topReason).toBe('abuse');
  });

  it('says “gone” for what the reporter may not read, and refuses one’s own', async () => {
    const [author, outsider] = [await aMember(db, { role: 'moderator' }), await aMember(db)];
    const board = await aBoard(db, { seenBy: ['staff'] });
    const secret = await aThread(db, { by: author, boardId: board.id });
    expect(
      await flagContent(as(outsider), {
        kind: 'thread',
        publicId: secret.publicId,
        reason: 'spam',
        note: '',
      }),
    ).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(
      await flagContent(as(author), { kind: 'thread', publicId: secret.publicId, reason: 'spam', note: '' }),
    ).toMatchObject({ ok: false, problem: { code: 'refused' } });
  });
});
