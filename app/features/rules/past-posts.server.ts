import type { Db } from '#db/client';
import type { CommandContext, MemberContext } from '../command';
import type { RuleSubject, RuleTest } from './holding-rule';
import type { Newness } from './newcomer-rules';
import { likenessOf, nearly, type TextPrint } from './text-print.server';

/** Counting further would change no answer: no rule asks for more first posts. */
const enoughPosts = 100;

/** How new the writer is, counted without the post that is changed. Reviews vouch for a review, words in boards for both. */
export async function newnessOf(
  { db, actor }: MemberContext,
  { subject, changes }: { subject: RuleSubject; changes?: number },
): Promise<Newness> {
  const except = (kind: RuleSubject) => (kind === subject ? (changes ?? 0) : 0);
  const [row] = await db.sql<[{ posts: number }]>`
    select (select count(*) from (select from threads where author_id = ${actor.id} and state = 'visible' and id <> ${except('thread')} limit ${enoughPosts}) as t)
         + (select count(*) from (select from replies where author_id = ${actor.id} and state = 'visible' and id <> ${except('reply')} limit ${enoughPosts}) as r)
         + (select count(*) from (select from reviews where ${subject} = 'review' and author_id = ${actor.id} and state = 'published'
                                  and id <> ${except('review')} limit ${enoughPosts}) as v) as posts`;
  return { joinedAt: actor.joinedAt, publicPosts: row.posts };
}

/** RACE: without it twenty posts at once would each find that there are none yet. */
export async function lockWriter(tx: Db, memberId: number): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(hashtext('rules.writer'), (${memberId}::bigint % 2147483647)::int)`;
}

/** How many posts of the kinds that a rule concerns somebody has written since, in whatever state they are. */
export async function countSince(
  tx: Db,
  { authorId, concerns, since }: { authorId: number; concerns: readonly RuleSubject[]; since: Date },
): Promise<number> {
  const at = since.toISOString();
  const [row] = await tx.sql<[{ posts: number }]>`
    select (select count(*) from threads where ${concerns.includes('thread')} and author_id = ${authorId} and occurred_at > ${at})
         + (select count(*) from replies where ${concerns.includes('reply')} and author_id = ${authorId} and occurred_at > ${at})
         + (select count(*) from reviews where ${concerns.includes('review')} and author_id = ${authorId} and occurred_at > ${at}) as posts`;
  return row.posts;
}

/** So many earlier texts are compared word by word, newest first. */
const maxCompared = 20;

/** The earlier post that says the same, as its kind and address; null when there is none. */
export async function findRepeat(
  { db, actor, now }: MemberContext,
  asked: { print: TextPrint; text: string; test: Extract<RuleTest, { kind: 'repeats' }> },
): Promise<string | null> {
  const { print, text, test } = asked;
  // RACE: two accounts that post the same at the same moment are told apart by the text's own lock.
  if (test.byOthers)
    await db.sql`select pg_advisory_xact_lock(hashtext('rules.text'), hashtext(${print.exact}))`;
  const since = new Date(now.getTime() - test.hours * 3_600_000).toISOString();
  const rows = await db.sql<Array<{ kind: string; publicId: string; exact: boolean; body: string }>>`
    select p.subject_kind as kind, coalesce(t.public_id, r.public_id, v.public_id, '') as "publicId", p.exact = ${print.exact} as exact,
           coalesce(t.title || ' ' || t.body_source, r.body_source, v.title || ' ' || v.body_source, '') as body
    from text_prints p
    left join threads t on p.subject_kind = 'thread' and t.id = p.subject_id
    left join replies r on p.subject_kind = 'reply' and r.id = p.subject_id
    left join reviews v on p.subject_kind = 'review' and v.id = p.subject_id
    where p.created_at > ${since} and (${test.byOthers} or p.author_id = ${actor.id})
      and (p.exact = ${print.exact} or (${test.nearly} and p.bands && ${print.bands}::text[]))
    order by p.exact = ${print.exact} desc, p.id desc limit ${maxCompared}`;
  const same = rows.find((row) => row.exact || likenessOf(row.body, text) >= nearly);
  return same ? `${same.kind} ${same.publicId}` : null;
}

/** Remembers a text by its print. */
export async function keepPrint(
  tx: Db,
  post: { subject: RuleSubject; id: number; authorId: number; print: TextPrint; at: string },
): Promise<void> {
  await tx.sql`
    insert into text_prints (subject_kind, subject_id, author_id, exact, bands, created_at)
    values (${post.subject}, ${post.id}, ${post.authorId}, ${post.print.exact}, ${post.print.bands}::text[], ${post.at})`;
}

/** Forgets the prints that no rule can ask for any more. */
export async function forgetPrints({ db, now }: CommandContext): Promise<void> {
  await db.sql`delete from text_prints where created_at < ${now.toISOString()}::timestamptz - interval '8 days'`;
}
