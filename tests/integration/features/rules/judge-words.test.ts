import { describe, expect, it } from 'vitest';
import { editReply } from '#app/features/boards/edit-reply.server';
import { postReply } from '#app/features/boards/post-reply.server';
import { postThread } from '#app/features/boards/post-thread.server';
import { postReview } from '#app/features/reviews/post-review.server';
import type { RuleTest } from '#app/features/rules/holding-rule';
import { judgeWords, readWords } from '#app/features/rules/judge-words.server';
import { forgetPrints } from '#app/features/rules/past-posts.server';
import { listHeldReasons, listHitsOf } from '#app/features/rules/rule-queries.server';
import { turnRule } from '#app/features/rules/turn-rule.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aReply, aThread } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';
import { aRule, type RuleOptions } from '#tests/support/rules';

const { db } = await testDatabase();
const now = new Date();
const moderator = await aMember(db, { role: 'moderator' });
const board = await aBoard(db);
const thread = await aThread(db, { by: moderator, boardId: board.id });

/** Somebody who is not new: one of their posts stands. */
async function aRegular(): Promise<MemberActor> {
  const member = await aMember(db);
  await aReply(db, { by: member, threadId: thread.id });
  return member;
}

const reply = (actor: MemberActor, body: string, at = now) =>
  postReply({ db, actor, now: at }, { threadPublicId: thread.publicId, body });
const open = (actor: MemberActor, body: string, boardSlug = board.slug) => {
  const input = { boardSlug, kind: 'discussion' as const, title: 'Of an evening', body, tags: '' };
  return postThread({ db, actor, now }, { ...input, productSlug: null });
};

async function withRule<Value>(
  test: RuleTest,
  options: Partial<RuleOptions>,
  work: () => Promise<Value>,
): Promise<Value> {
  const rule = await aRule(db, moderator, { test, ...options });
  try {
    return await work();
  } finally {
    await turnRule({ db, actor: moderator, now }, { publicId: rule.publicId, enabled: false });
  }
}

async function idOf(publicId: string): Promise<number> {
  const [row] = await db.sql<[{ id: number }]>`select id from replies where public_id = ${publicId}`;
  return row.id;
}

const casino: RuleTest = { kind: 'words', words: ['casino'] };

describe('a rule about words', () => {
  it('holds a post, tells its author the reason and the team the words', async () => {
    await withRule(casino, { reason: 'Games of chance are looked at first.' }, async () => {
      const posted = await reply(await aRegular(), 'Come to the саsinо tonight');
      if (!posted.ok) throw new Error('not posted');
      expect(posted.value).toMatchObject({ state: 'held', reason: 'Games of chance are looked at first.' });
      const id = await idOf(posted.value.publicId);
      expect(await listHitsOf(db, { kind: 'reply', id })).toMatchObject([{ matched: 'casino', version: 1 }]);
      expect(await listHeldReasons(db, 'reply', [posted.value.publicId])).toEqual(
        new Map([[posted.value.publicId, 'Games of chance are looked at first.']]),
      );
      expect(await factsAbout(db, 'reply', id)).toMatchObject([
        { kind: 'reply.held', payload: { cause: 'rule' } },
      ]);
    });
  });

  it('refuses a post with its reason, and keeps nothing of it but that a rule met something', async () => {
    await withRule(casino, { effect: 'refuse', reason: 'We do not advertise games of chance.' }, async () => {
      const regular = await aRegular();
      expect(await open(regular, 'in the casino')).toEqual({
        ok: false,
        problem: { code: 'rule', reason: 'We do not advertise games of chance.' },
      });
      expect(await db.sql`select 1 from threads where author_id = ${regular.id}`).toHaveLength(0);
      expect(
        await db.sql`select subject_id from rule_hits where effect = 'refuse' and subject_kind = 'thread'`,
      ).toEqual([{ subject_id: null }]);
    });
  });

  it('brings what is only flagged into the queue, and lets it appear', async () => {
    await withRule(casino, { effect: 'flag' }, async () => {
      const posted = await reply(await aRegular(), 'A casino by the sea');
      if (!posted.ok) throw new Error('not posted');
      expect(posted.value).toMatchObject({ state: 'visible', reason: null });
      const facts = await factsAbout(db, 'reply', await idOf(posted.value.publicId));
      expect(facts.map((fact) => fact.kind).sort()).toEqual(['reply.posted', 'rule.met']);
    });
  });

  it('never concerns the team, nor levels and boards that it leaves out', async () => {
    const other = await aBoard(db);
    await withRule(casino, { boards: [board.slug], exemptFrom: 3 }, async () => {
      const helper = {
        ...(await aRegular()),
        audiences: ['public', 'members', 'level:1', 'level:3'] as const,
      };
      expect(await reply(moderator, 'casino')).toMatchObject({ value: { state: 'visible' } });
      expect(await reply(helper, 'casino')).toMatchObject({ value: { state: 'visible' } });
      expect(await open(await aRegular(), 'casino', other.slug)).toMatchObject({
        value: { state: 'visible' },
      });
      expect(await open(await aRegular(), 'casino')).toMatchObject({ value: { state: 'held' } });
    });
  });

  it('holds an edit that brings the words in, and lets stand what was let through before', async () => {
    const regular = await aRegular();
    const posted = await reply(regular, 'Tonight in the casino, once more');
    if (!posted.ok) throw new Error('not posted');
    const edit = (body: string) =>
      editReply({ db, actor: regular, now }, { publicId: posted.value.publicId, body });
    await withRule(casino, {}, async () => {
      expect(await edit('Tonight in the casino, twice')).toMatchObject({ value: { state: 'visible' } });
      expect(await edit('Tonight at home')).toMatchObject({ value: { state: 'visible' } });
      expect(await edit('Tonight in the casino')).toMatchObject({ value: { state: 'held' } });
    });
  });
});

describe('a rule and a review', () => {
  it('holds it where other words would be refused, whatever its stars', async () => {
    await withRule(casino, { effect: 'refuse' }, async () => {
      for (const stars of [1, 5]) {
        const posted = await postReview(
          { db, actor: await aRegular(), now },
          {
            product: { ...(await aProduct(db)), state: 'listed' },
            draft: {
              stars,
              title: 'Fine',
              body: 'Better than a casino',
              pros: '',
              cons: '',
              incentive: 'none',
              relation: 'customer',
            },
            photos: [],
          },
        );
        expect(posted).toMatchObject({ value: { publication: { state: 'pending', reason: 'rule' } } });
      }
    });
  });
});

describe('a rule about the pace', () => {
  it('lets through as many posts as it says, also when twenty come at once', async () => {
    await withRule({ kind: 'rate', posts: 3, minutes: 10 }, { concerns: ['reply'] }, async () => {
      const member = await aMember(db);
      const posted = await Promise.all(Array.from({ length: 20 }, (_, n) => reply(member, `Number ${n}`)));
      const states = posted.map((one) => (one.ok ? one.value.state : one.problem.code));
      expect(states.filter((state) => state === 'visible')).toHaveLength(3);
      expect(states.filter((state) => state === 'held')).toHaveLength(17);
    });
  });
});

describe('a rule about repeated words', () => {
  const template = (name: string) =>
    `Dear friends of ${name}, I have found the very best price for original watches, and I want to share it with all of you today before it is gone for ever`;

  it('knows them again, by the same person or by others, as it says', async () => {
    const [one, other] = [await aRegular(), await aRegular()];
    await withRule({ kind: 'repeats', hours: 24, nearly: true, byOthers: true }, {}, async () => {
      expect(await reply(one, template('gardens'))).toMatchObject({ value: { state: 'visible' } });
      expect(await reply(one, template('gardens'))).toMatchObject({ value: { state: 'held' } });
      expect(await reply(other, template('kitchens'))).toMatchObject({ value: { state: 'held' } });
      expect(await reply(other, 'Something of my own that nobody has said')).toMatchObject({
        value: { state: 'visible' },
      });
    });
    await withRule({ kind: 'repeats', hours: 24, nearly: true, byOthers: false }, {}, async () => {
      expect(await reply(await aRegular(), template('gardens'))).toMatchObject({
        value: { state: 'visible' },
      });
    });
  });

  it('forgets after a week', async () => {
    await forgetPrints({ db, actor: { kind: 'system' }, now: new Date(now.getTime() + 9 * 86_400_000) });
    expect(await db.sql`select 1 from text_prints`).toHaveLength(0);
  });
});

describe('the rules that came with the house', () => {
  it('hold the links of somebody without visible posts, and of nobody else', async () => {
    const newcomer = await aMember(db);
    await aThread(db, { by: newcomer, boardId: board.id, state: 'hidden' });
    const judge = async (actor: MemberActor, text: string) => {
      const ctx = { db, actor, now };
      const read = await readWords(ctx, { subject: 'reply', boardId: board.id, text });
      return (await judgeWords(ctx, read)).verdict;
    };
    expect(await judge(newcomer, 'see https://example.test')).toBe('hold');
    expect(await judge(newcomer, 'no link here')).toBe('pass');
    expect(await judge(await aRegular(), 'see https://example.test')).toBe('pass');
    expect(await judge(await aMember(db, { role: 'admin' }), 'see https://example.test')).toBe('pass');
  });
});
