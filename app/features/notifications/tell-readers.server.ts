import { mentionedHandles } from '#app/lib/markdown/mentions.mjs';
import type { Db } from '#db/client';
import { enqueueReplyLetters } from './enqueue-reply-letters.server';
import { causeOf, type NotableFact } from './notable-fact';
import { hasMuted, mayHear } from './recipients.server';

/** Whether others see the post for the first time: it was just posted, or just let through by a moderator. */
const isNews = ({ kind, payload }: NotableFact) => kind.endsWith('.posted') || payload['from'] === 'held';

/** Tells who is named in a new thread, and who follows its board or one of its tags. */
export async function tellOfThread(db: Db, fact: NotableFact): Promise<void> {
  if (!isNews(fact)) return;
  await tellMentioned(db, fact);
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id)
    select m.id, case t.kind when 'announcement' then 'announcement' else 'thread' end, ${causeOf(fact)}, 'thread', t.id, t.author_id
    from threads t join boards b on b.id = t.board_id
    join members m on m.id in (
      select member_id from board_follows where board_id = t.board_id
      union select f.member_id from tag_follows f join thread_tags tt on tt.tag_id = f.tag_id where tt.thread_id = t.id)
    where t.id = ${fact.subjectId} and t.state = 'visible' and m.id is distinct from t.author_id and ${mayHear(db)}
    on conflict do nothing`;
}

/** Tells who is named in a new reply and who follows the thread, one notice each; letters follow later. */
export async function tellOfReply(db: Db, fact: NotableFact): Promise<void> {
  if (!isNews(fact)) return;
  await tellMentioned(db, fact);
  await tellFollowers(db, fact);
  await enqueueReplyLetters(db, causeOf(fact));
}

/** Tells followers that a question is solved; who answered it is told so as its author, who accepted it knows. */
export async function tellOfSolution(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id)
    select m.id, 'solved', ${causeOf(fact)}, 'reply', r.id, ${fact.actorId}
    from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    join thread_follows f on f.thread_id = t.id and f.level <> 'mute' join members m on m.id = f.member_id
    where r.id = ${fact.subjectId} and r.state = 'visible' and t.state = 'visible'
      and m.id is distinct from r.author_id and m.id is distinct from ${fact.actorId}::bigint and ${mayHear(db)}
    on conflict do nothing`;
  await enqueueReplyLetters(db, causeOf(fact));
}

/** Tells the people whom a post names, as far as they may read it and want to hear of its thread. */
async function tellMentioned(db: Db, fact: NotableFact): Promise<void> {
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
      and ${mayHear(db)} and not ${hasMuted(db)}
    on conflict do nothing`;
}

/**
 * Followers of all replies, and those of answers only when this is the first by somebody else than the asker, or the
 * first in the name of the team.
 */
async function tellFollowers(db: Db, fact: NotableFact): Promise<void> {
  await db.sql`
    with reply as (
      select r.id, r.author_id, r.thread_id,
        (r.author_id is distinct from t.author_id and not exists (
          select from replies e where e.thread_id = t.id and e.position < r.position and e.state = 'visible'
            and e.author_id is distinct from t.author_id))
        or (r.author_role <> 'member' and not exists (
          select from replies e where e.thread_id = t.id and e.position < r.position and e.state = 'visible'
            and e.author_role <> 'member')) as "isFirst"
      from replies r join threads t on t.id = r.thread_id
      where r.id = ${fact.subjectId} and r.state = 'visible' and t.state = 'visible'
    )
    insert into notifications (member_id, kind, cause, subject_kind, subject_id, actor_id)
    select m.id, 'reply', ${causeOf(fact)}, 'reply', r.id, r.author_id
    from reply r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    join thread_follows f on f.thread_id = t.id join members m on m.id = f.member_id
    where (f.level = 'all' or (f.level = 'answers' and r."isFirst"))
      and m.id is distinct from r.author_id and ${mayHear(db)}
    on conflict do nothing`;
}
