import { mentionedHandles } from '#app/lib/markdown/mentions.mjs';
import type { Db } from '#db/client';
import type { CommandContext } from '../command';
import type { NoticeKind } from './notice';

/** The part of a fact that notices are made from. */
export interface NotableFact {
  id: number;
  kind: string;
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
  payload: Record<string, string | number | boolean | null>;
}

interface Notice {
  memberId: number;
  kind: NoticeKind;
  subjectKind: string;
  subjectId: number;
  actorId: number | null;
  detail?: Record<string, string | number>;
}

/** Tells the people whom a fact concerns. Nobody is told of their own acts, nor of what they may not read. */
export async function onNotableFact({ db }: CommandContext, fact: NotableFact): Promise<void> {
  const { payload } = fact;
  switch (fact.kind) {
    case 'thread.posted':
    case 'thread.restored':
      return tellMentioned(db, fact);
    case 'reply.posted':
    case 'reply.restored':
      return tellReaders(db, fact);
    case 'reply.accepted':
      return tellAuthor(db, fact, { table: 'replies', kind: 'accepted' });
    case 'review.responded':
      return tellAuthor(db, fact, { table: 'reviews', kind: 'review-answered' });
    case 'decision.made':
      if (typeof payload['authorId'] === 'number') {
        // The team decides as the team: which of its people it was stays in the audit log.
        const notice: Notice = {
          memberId: payload['authorId'],
          kind: 'decision',
          subjectKind: fact.subjectKind,
          subjectId: fact.subjectId,
          actorId: null,
        };
        await insertNotice(db, fact, notice);
      }
      return;
    case 'badge.granted':
      return tellMember(db, fact, { kind: 'badge', detail: { name: String(payload['name']) } });
    case 'member.role-changed':
      return tellMember(db, fact, { kind: 'role', detail: { role: String(payload['to']) } });
    case 'level.reached':
      return tellMember(db, fact, { kind: 'level', detail: { level: String(payload['level']) } });
  }
}

/** Whether others see the post for the first time: it was just posted, or just let through by a moderator. */
const isNews = ({ kind, payload }: NotableFact) => kind.endsWith('.posted') || payload['from'] === 'held';

/** One notice each: who is named is told that, followers or not. */
async function tellReaders(db: Db, fact: NotableFact): Promise<void> {
  await tellMentioned(db, fact);
  if (isNews(fact)) await tellFollowers(db, fact);
}

/** Tells the people whom a post names, as far as they may read it. */
async function tellMentioned(db: Db, fact: NotableFact): Promise<void> {
  if (!isNews(fact)) return;
  const isReply = fact.subjectKind === 'reply';
  const [post] = await db.sql<[{ threadId: number; authorId: number | null; source: string }?]>`
    select t.id as "threadId", ${isReply ? db.sql`r.author_id as "authorId", r.body_source as source` : db.sql`t.author_id as "authorId", t.body_source as source`}
    from threads t ${isReply ? db.sql`join replies r on r.thread_id = t.id` : db.sql``}
    where ${isReply ? db.sql`r.id = ${fact.subjectId} and r.state = 'visible'` : db.sql`t.id = ${fact.subjectId}`} and t.state = 'visible'`;
  const named = post ? mentionedHandles(post.source) : [];
  if (!post || named.length === 0) return;
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id)
    select m.id, 'mention', ${causeOf(fact)}, ${fact.subjectKind}, ${fact.subjectId}, ${post.authorId}
    from members m, threads t join boards b on b.id = t.board_id
    where t.id = ${post.threadId} and m.handle = any(${named}::citext[]) and m.id is distinct from ${post.authorId}::bigint
      and m.state = 'active' and b.seen_by && member_audiences(m.id)
    on conflict do nothing`;
}

async function tellFollowers(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id)
    select f.member_id, 'reply', ${causeOf(fact)}, 'reply', r.id, r.author_id
    from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    join thread_follows f on f.thread_id = t.id join members m on m.id = f.member_id
    where r.id = ${fact.subjectId} and r.state = 'visible' and t.state = 'visible'
      and f.member_id is distinct from r.author_id and m.state = 'active'
      and b.seen_by && member_audiences(m.id)
    on conflict do nothing`;
}

async function tellAuthor(
  db: Db,
  fact: NotableFact,
  { table, kind }: { table: 'replies' | 'reviews'; kind: NoticeKind },
): Promise<void> {
  const [post] = await db.sql<[{ authorId: number | null }?]>`
    select author_id as "authorId" from ${db.sql(table)} where id = ${fact.subjectId}`;
  if (!post?.authorId || post.authorId === fact.actorId) return;
  const { subjectKind, subjectId, actorId } = fact;
  await insertNotice(db, fact, { memberId: post.authorId, kind, subjectKind, subjectId, actorId });
}

async function tellMember(db: Db, fact: NotableFact, notice: Pick<Notice, 'kind' | 'detail'>): Promise<void> {
  await insertNotice(db, fact, {
    ...notice,
    memberId: fact.subjectId,
    subjectKind: 'member',
    subjectId: fact.subjectId,
    actorId: null,
  });
}

async function insertNotice(db: Db, fact: NotableFact, notice: Notice): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id, detail)
    values (${notice.memberId}, ${notice.kind}, ${causeOf(fact)}, ${notice.subjectKind}, ${notice.subjectId}, ${notice.actorId},
            ${JSON.stringify(notice.detail ?? {})}::jsonb)
    on conflict do nothing`;
}

const causeOf = (fact: NotableFact) => `event:${fact.id}`;
