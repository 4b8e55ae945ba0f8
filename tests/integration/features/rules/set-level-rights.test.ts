import { describe, expect, it } from 'vitest';
import { createSessions } from '#app/features/accounts/sessions.server';
import { postReply } from '#app/features/boards/post-reply.server';
import { postThread } from '#app/features/boards/post-thread.server';
import { levels } from '#app/features/reputation/level';
import { listLevelRights } from '#app/features/rules/level-right-queries.server';
import { loadRulesPage } from '#app/features/rules/load-rules-page.server';
import { setLevelRights } from '#app/features/rules/set-level-rights.server';
import { visitor } from '#app/policy/actor';
import { rightsAt, type LevelRights } from '#app/policy/rights';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { aRule } from '#tests/support/rules';

const { db } = await testDatabase();
const now = new Date();
const admin = await aMember(db, { role: 'admin' });
const ofTheHouse = [1, 2, 3, 4, 5].map((rank) => rightsAt(rank, []));
const set = (change: Partial<LevelRights>, actor = admin) =>
  setLevelRights(
    { db, actor, now },
    ofTheHouse.map((rights, place) => (place === 0 ? { ...rights, ...change } : rights)),
  );

/** A member as their session knows them. */
async function signedIn() {
  const sessions = createSessions(db, { secure: false });
  const member = await aMember(db);
  const { setCookie } = await sessions.open(member.id);
  const { actor } = await sessions.check(setCookie.split(';')[0] ?? '');
  if (!actor) throw new Error('not signed in');
  return actor;
}

describe('setLevelRights', () => {
  it('writes down what changed, with both values, and sessions bring it along at once', async () => {
    expect((await signedIn()).rights).toMatchObject({ links: true, mentions: 20 });
    await set({ links: false, mentions: 2 });
    expect((await signedIn()).rights).toMatchObject({ links: false, mentions: 2 });
    expect((await listLevelRights(db))[1]).toMatchObject({ links: true });
    const entries = await db.sql<Array<{ detail: Record<string, unknown> }>>`
      select detail from audit_entries where action = 'level.right-set' order by id`;
    expect(entries.map((entry) => entry.detail)).toEqual([
      { right: 'links', from: 1, to: 0 },
      { right: 'mentions', from: 20, to: 2 },
    ]);
    await set({ links: false, mentions: 2 });
    expect(await db.sql`select 1 from audit_entries where action = 'level.right-set'`).toHaveLength(2);
  });

  it('is for admins', async () => {
    const moderator = await aMember(db, { role: 'moderator' });
    expect(await set({}, moderator)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
  });

  it('binds what is posted: no links, no new tags, as the level has it', async () => {
    await set({ links: false, tags: false });
    const [board, member] = [await aBoard(db), await signedIn()];
    const thread = await aThread(db, { by: admin, boardId: board.id });
    await aReply(db, { by: member, threadId: thread.id });
    const reply = (body: string) =>
      postReply({ db, actor: member, now }, { threadPublicId: thread.publicId, body });
    expect(await reply('See https://example.test')).toMatchObject({ ok: false, problem: { code: 'rule' } });
    expect(await reply('See the manual')).toMatchObject({ value: { state: 'visible' } });
    const open = (tags: string) =>
      postThread(
        { db, actor: member, now },
        {
          boardSlug: board.slug,
          kind: 'discussion',
          title: 'A title',
          body: 'Words',
          tags,
          productSlug: null,
        },
      );
    expect(await open('brand new')).toMatchObject({ ok: false, problem: { code: 'rule' } });
    await db.sql`insert into tags (slug, name) values ('brand-new', 'brand new')`;
    expect(await open('brand new')).toMatchObject({ ok: true });
  });
});

describe('the public page of rules', () => {
  it('says what is in force, what levels unlock, and where the reader stands', async () => {
    await set({ links: false });
    const secret = await aBoard(db, { seenBy: ['staff'] });
    await aRule(db, admin, {
      test: { kind: 'words', words: ['secretword'] },
      reason: 'Said to the team only.',
      boards: [secret.slug],
    });
    const page = await loadRulesPage(db, visitor, levels);
    expect(page.own).toBeNull();
    expect(page.rules.map((rule) => rule.kind)).toEqual(['newcomer', 'newcomer']);
    expect(page.steps[1]?.can).toContain('Post links');
    expect((await loadRulesPage(db, admin, levels)).rules).toHaveLength(3);
    expect((await loadRulesPage(db, await signedIn(), levels)).own).toEqual({
      level: 'Newcomer',
      next: { level: 'Neighbour', missing: 25 },
    });
  });
});
