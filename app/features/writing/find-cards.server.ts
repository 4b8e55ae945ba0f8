import { loneLinks } from '#app/lib/markdown/lone-links';
import type { Db } from '#db/client';
import { enqueueJob } from '#db/jobs';
import type { CommandContext } from '../command';

/** The name under which one page is asked. */
export const fetchCardTask = 'writing.fetch-card';

/** One page is asked at a time, so that hosts which answer late keep one job waiting and not all. */
const cardQueue = 'link-cards';

/** Has a page asked, now or later; once, however often somebody wants it. */
export async function askForCard(tx: Db, cardId: number, runAt?: Date): Promise<void> {
  await enqueueJob(tx, {
    task: fetchCardTask,
    payload: { cardId },
    queue: cardQueue,
    key: `card-${cardId}`,
    ...(runAt ? { runAt } : {}),
  });
}

/** A page that had nothing to say may have by now. */
const askAgainDays = 7;

/** The part of a fact that cards depend on. */
interface PostFact {
  subjectKind: string;
  subjectId: number;
}

/**
 * Notes which pages a post or a review shows as cards, and has those asked that nobody has asked yet. Only what everybody in its board
 * can read is looked at: words that are held or taken down send the house nowhere.
 */
export async function findCards({ db, now }: CommandContext, fact: PostFact): Promise<void> {
  const { subjectKind: kind, subjectId: id } = fact;
  if (!isKind(kind)) return;
  const urls = loneLinks(await wordsOf(db, { kind, id }));
  await db.sql`
    delete from post_cards where subject_kind = ${kind} and subject_id = ${id}
      and card_id not in (select id from link_cards where url = any(${urls}::text[]))`;
  if (urls.length === 0) return;
  await db.sql`insert into link_cards (url) select unnest(${urls}::text[]) on conflict do nothing`;
  await db.sql`
    insert into post_cards (subject_kind, subject_id, card_id)
    select ${kind}, ${id}, id from link_cards where url = any(${urls}::text[]) on conflict do nothing`;
  const asked = await db.sql<Array<{ id: number }>>`
    update link_cards set state = 'waiting', tries = 0
    where url = any(${urls}::text[]) and (state = 'waiting' or (state = 'nothing'
      and asked_at < ${now.toISOString()}::timestamptz - make_interval(days => ${askAgainDays})))
    returning id`;
  for (const card of asked) {
    await askForCard(db, card.id);
  }
}

/** The same for facts that were announced together: only posts that name a page or show one are looked at. */
export async function findCardsTogether(ctx: CommandContext, facts: readonly PostFact[]): Promise<void> {
  const idsOf = (kind: string) =>
    facts.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const concerned = await ctx.db.sql<PostFact[]>`
    select 'thread' as "subjectKind", id as "subjectId" from threads where id = any(${idsOf('thread')}::bigint[]) and body_source like '%http%'
    union select 'reply', id from replies where id = any(${idsOf('reply')}::bigint[]) and body_source like '%http%'
    union select 'review', id from reviews where id = any(${idsOf('review')}::bigint[]) and body_source like '%http%'
    union select subject_kind, subject_id from post_cards
    where (subject_kind = 'thread' and subject_id = any(${idsOf('thread')}::bigint[]))
       or (subject_kind = 'reply' and subject_id = any(${idsOf('reply')}::bigint[]))
       or (subject_kind = 'review' and subject_id = any(${idsOf('review')}::bigint[]))`;
  for (const fact of concerned) await findCards(ctx, fact);
}

type Kind = 'thread' | 'reply' | 'review';

/** Where the words of each kind stand, and the state in which everybody there can read them. */
const places: Record<Kind, { table: string; open: string }> = {
  thread: { table: 'threads', open: 'visible' },
  reply: { table: 'replies', open: 'visible' },
  review: { table: 'reviews', open: 'published' },
};

const isKind = (kind: string): kind is Kind => Object.hasOwn(places, kind);

async function wordsOf(db: Db, { kind, id }: { kind: Kind; id: number }): Promise<string> {
  const { table, open } = places[kind];
  const [post] = await db.sql<[{ body: string }?]>`
    select body_source as body from ${db.sql(table)} where id = ${id} and state = ${open}`;
  return post?.body ?? '';
}
