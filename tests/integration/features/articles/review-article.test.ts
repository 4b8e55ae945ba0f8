import { describe, expect, it } from 'vitest';
import { agreeToArticle } from '#app/features/articles/agree-to-article.server';
import { findArticle, getByline, listOwn, listWaiting } from '#app/features/articles/article-queries.server';
import { dropArticle } from '#app/features/articles/drop-article.server';
import { promoteReply } from '#app/features/articles/promote-reply.server';
import { publishReviewed, returnArticle } from '#app/features/articles/review-article.server';
import { saveArticle, type SaveArticleInput } from '#app/features/articles/save-article.server';
import { editThread } from '#app/features/boards/edit-thread.server';
import { listFeedThreads } from '#app/features/boards/feed-queries.server';
import { postThread } from '#app/features/boards/post-thread.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { getThreadPage, listReplies } from '#app/features/boards/thread-queries.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { system, visitor, type MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { anArticle } from '#tests/support/articles';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { auditsAbout, factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-03-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const board = await aBoard(db);
const [author, first, second] = [
  await aMember(db),
  await aMember(db, { role: 'moderator' }),
  await aMember(db, { role: 'marketer' }),
];
const words = { title: 'How to clean a grinder', body: 'With a **brush**.', tags: 'care' };

async function save(by: MemberActor, input: Partial<SaveArticleInput> = {}) {
  const saved = await saveArticle(as(by), {
    ...{ publicId: null, boardSlug: board.slug, send: true, ...words, ...input },
  });
  if (!saved.ok) throw new Error(saved.problem.code);
  const article = await findArticle(db, saved.value.publicId);
  if (!article) throw new Error('it is not there');
  return article;
}

const publish = (by: MemberActor, { publicId, open }: Awaited<ReturnType<typeof save>>) =>
  publishReviewed(as(by), { publicId, revision: open?.revision ?? 0 });

async function published(by: MemberActor = author) {
  const article = await save(by);
  const outcome = await publish(second, article);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return { article, thread: outcome.value };
}

describe('an article on its way', () => {
  it('is nowhere but with its author and the team', async () => {
    const canary = `canary ${Math.random()}`;
    const article = await save(author, { title: canary });
    expect(await listFeedThreads(db, system, board.id)).toEqual([]);
    const [{ threads, documents, counted }] = await db.sql<
      [{ threads: number; documents: number; counted: number }]
    >`
      select (select count(*) from threads where title = ${canary}) as threads,
             (select count(*) from search_documents where title = ${canary}) as documents,
             (select thread_count from boards where id = ${board.id}) as counted`;
    expect([threads, documents, counted]).toEqual([0, 0, 0]);
    for (const actor of [visitor, await aMember(db)])
      expect(may(actor, 'article.read', article)).toEqual({ ok: false, because: 'unknown' });
    for (const actor of [author, first, second]) expect(may(actor, 'article.read', article).ok).toBe(true);
    const closed = await aBoard(db, { seenBy: ['group:1'] });
    const secret = await findArticle(
      db,
      (await anArticle(db, { authorId: author.id, boardId: closed.id })).publicId,
    );
    expect(secret && may(first, 'article.read', secret).ok).toBe(false);
    expect((await listWaiting(db, first, null)).map(({ title }) => title)).toContain(canary);
    expect((await listWaiting(db, first, null)).map(({ publicId }) => publicId)).not.toContain(
      secret?.publicId,
    );
    expect((await listOwn(db, author.id, 50)).map(({ title }) => title)).toContain(canary);
  });

  it('is not posted past its review', async () => {
    const input = { ...words, boardSlug: board.slug, kind: 'article' as const, productSlug: null };
    expect(await postThread(as(first), input)).toEqual({ ok: false, problem: { code: 'wrong-kind' } });
  });

  it('is offered only where the board takes it, by who may post there', async () => {
    const [none, team] = [
      await aBoard(db, { threadKinds: ['question'] }),
      await aBoard(db, { seenBy: ['staff'] }),
    ];
    const offer = (boardSlug: string) =>
      saveArticle(as(author), { publicId: null, send: false, ...words, boardSlug });
    expect(await offer(none.slug)).toEqual({ ok: false, problem: { code: 'wrong-kind' } });
    for (const slug of [team.slug, 'nowhere'])
      expect(await offer(slug)).toEqual({ ok: false, problem: { code: 'no-board' } });
  });
});

describe('publishReviewed', () => {
  it('makes a thread of it, once, in its author’s name, and keeps who let it through', async () => {
    const article = await save(author);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => publish(second, article)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const done = outcomes.find(({ ok }) => ok);
    const thread = done?.ok ? await findThread(db, done.value.publicId) : null;
    expect(thread).toMatchObject({
      kind: 'article',
      authorId: author.id,
      state: 'visible',
      title: words.title,
    });
    expect(await kindsAbout(db, 'thread', thread?.id ?? 0)).toEqual(['thread.posted']);
    expect(await getByline(db, visitor, thread?.id ?? 0)).toMatchObject({
      author: { handle: author.handle },
      reviewer: { handle: second.handle },
    });
    expect(await auditsAbout(db, 'article', article.id)).toEqual([
      { action: 'article.published', actorId: second.id },
    ]);
  });

  it('is refused to its author, to who wrote the words, and to members, by the database too', async () => {
    const own = await save(first);
    expect(await publish(first, own)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'own-content' },
    });
    const changed = await save(first, { publicId: (await save(author)).publicId, body: 'Other words.' });
    expect(await publish(first, changed)).toMatchObject({ problem: { because: 'own-content' } });
    expect(await publish(await aMember(db), own)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await publish(author, await save(author))).toMatchObject({ problem: { because: 'team-only' } });
    for (const reviewer of [first.id, null])
      await expect(
        db.sql`update article_versions set state = 'published', reviewed_by = ${reviewer} where article_id = ${own.id}`,
      ).rejects.toThrow('article_versions_second_person');
  });

  it('publishes no words that were changed after they were read', async () => {
    const read = await save(author);
    await save(author, { publicId: read.publicId, body: 'Buy at my shop.' });
    expect(await publish(second, read)).toEqual({ ok: false, problem: { code: 'changed' } });
    expect(await publish(second, await save(author, { publicId: read.publicId, send: false }))).toMatchObject(
      {
        problem: { code: 'changed' },
      },
    );
  });

  it('leaves what is published until other words are let through, and keeps what it said', async () => {
    const { article, thread } = await published();
    const direct = await editThread(as(author), {
      publicId: thread.publicId,
      ...words,
      body: 'Past the review.',
    });
    expect(direct).toMatchObject({ ok: false, problem: { code: 'refused' } });
    const proposal = await save(author, { publicId: article.publicId, body: 'With **air**.' });
    const body = async () => (await findThread(db, thread.publicId))?.bodySource;
    expect(await body()).toBe(words.body);
    expect((await publish(second, proposal)).ok).toBe(true);
    expect(await body()).toBe('With **air**.');
    const revisions = await db.sql<Array<{ source: string }>>`
      select body_source as source from revisions where subject_kind = 'thread' and subject_id = ${thread.id}`;
    expect(revisions.map(({ source }) => source)).toEqual([words.body]);
  });
});

describe('returnArticle', () => {
  it('sends it back with a reason, which its author is told, and it can be sent again', async () => {
    const article = await save(author);
    const back = await returnArticle(as(second), {
      ...{ publicId: article.publicId, revision: article.open?.revision ?? 0, reason: 'Which brush?' },
    });
    expect(back.ok).toBe(true);
    expect((await findArticle(db, article.publicId))?.open).toMatchObject({
      state: 'returned',
      reason: 'Which brush?',
    });
    const [fact] = (await factsAbout(db, 'article', article.id)).filter(
      ({ kind }) => kind === 'article.returned',
    );
    expect(fact?.payload).toEqual({ authorId: author.id });
    expect((await save(author, { publicId: article.publicId })).open?.state).toBe('sent');
  });
});

describe('who is told', () => {
  const tell = (kind: string, subjectId: number, actor: MemberActor) =>
    onNotableFact(
      { db, actor: system, now },
      {
        id: 90_000 + Math.floor(Math.random() * 1e6),
        kind,
        subjectKind: 'article',
        subjectId,
        actorId: actor.id,
        payload: {},
      },
    );
  const told = async (member: MemberActor) =>
    (await listNotices(db, member, null)).map(({ detail }) => [detail['what'], detail['title'] ?? null]);

  it('is the team when it waits, without its words, and its author of what becomes of it', async () => {
    const [writer, reader, member] = [
      await aMember(db),
      await aMember(db, { role: 'admin' }),
      await aMember(db),
    ];
    const article = await save(writer);
    await tell('article.sent', article.id, writer);
    await tell('article.published', article.id, reader);
    expect(await told(reader)).toContainEqual(['sent', null]);
    expect(await told(writer)).toEqual([['published', words.title]]);
    expect(await told(member)).toEqual([]);
  });
});

describe('promoteReply', () => {
  async function aHelpfulReply() {
    const thread = await aThread(db, { by: first, boardId: board.id });
    return { thread, reply: await aReply(db, { by: author, threadId: thread.id }) };
  }
  const promote = (by: MemberActor, publicId: string) => promoteReply(as(by), publicId);

  it('begins one article in the author’s name, however many press at once', async () => {
    const { reply } = await aHelpfulReply();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => promote(first, reply.publicId)));
    const ids = new Set(outcomes.map((outcome) => (outcome.ok ? outcome.value.publicId : null)));
    expect(ids.size).toBe(1);
    const article = await findArticle(db, [...ids][0] ?? '');
    expect(article).toMatchObject({
      authorId: author.id,
      open: { state: 'draft', needsAgreement: true, agreedAt: null },
    });
    expect(await kindsAbout(db, 'article', article?.id ?? 0)).toEqual(['article.proposed']);
  });

  it('is published only after its author has agreed to these very words', async () => {
    const { reply } = await aHelpfulReply();
    const begun = await promote(first, reply.publicId);
    const publicId = begun.ok ? begun.value.publicId : '';
    const agree = (by: MemberActor, revision: number) => agreeToArticle(as(by), { publicId, revision });
    const sent = await save(first, { publicId, body: 'Said better.' });
    expect(await publish(second, sent)).toEqual({ ok: false, problem: { code: 'not-agreed' } });
    await expect(
      db.sql`update article_versions set state = 'published', reviewed_by = ${second.id} where article_id = ${sent.id}`,
    ).rejects.toThrow('article_versions_agreed');
    expect(await agree(first, sent.open?.revision ?? 0)).toMatchObject({ problem: { because: 'not-yours' } });
    expect(await agree(author, 1)).toMatchObject({ problem: { code: 'changed' } });
    expect((await agree(author, sent.open?.revision ?? 0)).ok).toBe(true);
    // Other words need another yes.
    const again = await save(first, { publicId, body: 'Said otherwise.' });
    expect(await publish(second, again)).toEqual({ ok: false, problem: { code: 'not-agreed' } });
    await agree(author, again.open?.revision ?? 0);
    expect((await publish(second, again)).ok).toBe(true);
  });

  it('is led to from the reply, and leads back', async () => {
    const { thread, reply } = await aHelpfulReply();
    const begun = await promote(first, reply.publicId);
    const sent = await save(first, { publicId: begun.ok ? begun.value.publicId : '' });
    await agreeToArticle(as(author), { publicId: sent.publicId, revision: sent.open?.revision ?? 0 });
    const outcome = await publish(second, sent);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const [shown] = (await listReplies(db, visitor, { publicId: thread.publicId, after: null, before: null }))
      .replies;
    expect(shown?.article?.publicId).toBe(outcome.value.publicId);
    const page = await getThreadPage(db, visitor, outcome.value.publicId);
    expect(await getByline(db, visitor, page?.id ?? 0)).toMatchObject({ replyPublicId: reply.publicId });
  });

  it('is for those who keep order there, with a reply that stands', async () => {
    const { reply } = await aHelpfulReply();
    expect(await promote(second, reply.publicId)).toMatchObject({ problem: { because: 'team-only' } });
    await db.sql`update replies set state = 'hidden' where id = ${reply.id}`;
    expect(await promote(first, reply.publicId)).toMatchObject({ problem: { because: 'not-open' } });
    const secret = await aThread(db, { by: first, boardId: (await aBoard(db, { seenBy: ['group:1'] })).id });
    const there = await aReply(db, { by: author, threadId: secret.id });
    expect(await promote(first, there.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});

describe('dropArticle', () => {
  it('gives up what is under way and leaves what is published', async () => {
    const { article, thread } = await published();
    await save(author, { publicId: article.publicId, body: 'Nonsense.' });
    expect(await dropArticle(as(await aMember(db)), article.publicId)).toEqual({
      ok: false,
      problem: 'gone',
    });
    expect(await dropArticle(as(first), article.publicId)).toEqual({ ok: false, problem: 'gone' });
    expect((await dropArticle(as(author), article.publicId)).ok).toBe(true);
    expect((await findThread(db, thread.publicId))?.bodySource).toBe(words.body);
    const draft = await save(author);
    await dropArticle(as(author), draft.publicId);
    expect(await findArticle(db, draft.publicId)).toBeNull();
  });
});
