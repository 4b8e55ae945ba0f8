import { browserNameDays } from '#app/lib/browser-name.server';
import { isTeam } from '#app/policy/actor';
import type { MemberContext } from '../../command';
import { likenessOf, nearly, printOf, type TextPrint } from '../../rules/text-print.server';
import type { Proof } from '../proof';
import { deviceMark } from '../device-mark.server';
import { weighSignals, type Signal, type SignalFacts } from './signal';

/** A review that is about to be posted, without its stars: they are not asked for and cannot be handed in. */
export interface UnweighedReview {
  productId: number;
  proof: Proof;
  /** Title and words. */
  text: string;
  /** The name of the browser it came from, where one is known. */
  browser?: string | null | undefined;
}

export interface WeighedReview {
  signals: Signal[];
  asksForLook: boolean;
  print: TextPrint | null;
  /** What is kept of the browser. */
  device: string | null;
}

/** Fewer letters are said alike by honest people ("Great product, works well, would buy again."). */
const minLetters = 80;
/** Whether a text is long enough for its words to tell whose they are. */
export function mayBeCopied(text: string): boolean {
  return text.length >= minLetters;
}

/** So many earlier texts are compared word by word, newest first. */
const maxCompared = 20;
/** From so many days the usual number of reviews is taken. */
const usualDays = 60;
/** Counting further changes no answer. */
const enoughActs = 5;

/** Looks at how a review comes, beside the reviews that are there, in the transaction that posts it. */
export async function weighReview(ctx: MemberContext, review: UnweighedReview): Promise<WeighedReview> {
  const device = review.browser ? await deviceMark(ctx.db, review.browser) : null;
  const print = mayBeCopied(review.text) ? printOf(review.text) : null;
  const facts: SignalFacts = {
    isOrderMatched: review.proof === 'order-matched',
    copies: print ? await findCopies(ctx, print, review.text) : [],
    fromSameDevice: device ? await findOfDevice(ctx, device, review.productId) : [],
    ...(await countDays(ctx, review.productId)),
    ...(await countActs(ctx)),
    accountHours: (ctx.now.getTime() - Date.parse(ctx.actor.joinedAt)) / 3_600_000,
  };
  const { signals, asksForLook } = weighSignals(facts);
  // Reviews by the team say so beside their name; nobody would make them up.
  return { signals, asksForLook: asksForLook && !isTeam(ctx.actor), print, device };
}

async function findCopies({ db, actor }: MemberContext, print: TextPrint, text: string): Promise<string[]> {
  // RACE: two accounts that send the same text at the same moment are told apart by the text's own lock.
  await db.sql`select pg_advisory_xact_lock(hashtext('reviews.text'), hashtext(${print.exact}))`;
  const rows = await db.sql<Array<{ publicId: string; exact: boolean; body: string }>>`
    select r.public_id as "publicId", k.exact = ${print.exact} as exact, concat_ws(E'\n', r.title, r.body_source) as body
    from review_marks k join reviews r on r.id = k.review_id
    where (k.exact = ${print.exact} or k.bands && ${print.bands}::text[]) and r.author_id is distinct from ${actor.id}
    order by k.exact = ${print.exact} desc, k.review_id desc limit ${maxCompared}`;
  return rows
    .filter((row) => row.exact || likenessOf(row.body, text) >= nearly)
    .map(({ publicId }) => publicId);
}

async function findOfDevice(
  { db, actor, now }: MemberContext,
  device: string,
  productId: number,
): Promise<Array<SignalFacts['fromSameDevice'][number]>> {
  // RACE: as with texts; two accounts in one browser at the same moment would not see each other.
  await db.sql`select pg_advisory_xact_lock(hashtext('reviews.device'), hashtext(${device}))`;
  return db.sql`
    select r.public_id as "publicId", r.product_id = ${productId} as "isOfSameProduct", r.author_id as "authorId"
    from review_marks k join reviews r on r.id = k.review_id
    where k.device = ${device} and k.device_until > ${now.toISOString()} and r.author_id <> ${actor.id}
    order by k.review_id desc limit ${maxCompared}`;
}

async function countDays(
  { db, now }: MemberContext,
  productId: number,
): Promise<Pick<SignalFacts, 'lastDay' | 'usualDay'>> {
  const at = now.toISOString();
  // Two reads, because each state has an index of its own, and a product may have a hundred thousand reviews.
  const since = db.sql`${at}::timestamptz - make_interval(days => ${usualDays + 1})`;
  const unproved = (state: 'published' | 'pending') => db.sql`
    select occurred_at from reviews where product_id = ${productId} and state = ${db.sql.unsafe(`'${state}'`)}
      and occurred_at > ${since} and occurred_at <= ${at} and proof not in ('order-matched', 'imported')`;
  const [row] = await db.sql<[{ lastDay: number; before: number }]>`
    select count(*) filter (where occurred_at > ${at}::timestamptz - interval '1 day')::int as "lastDay",
           count(*) filter (where occurred_at <= ${at}::timestamptz - interval '1 day')::int as before
    from (${unproved('published')} union all ${unproved('pending')}) as recent`;
  return { lastDay: row.lastDay, usualDay: row.before / usualDays };
}

async function countActs({
  db,
  actor,
  now,
}: MemberContext): Promise<Pick<SignalFacts, 'recentReviews' | 'otherActs'>> {
  const [row] = await db.sql<[{ recentReviews: number; otherActs: number }]>`
    select (select count(*) from reviews where author_id = ${actor.id}
              and occurred_at > ${now.toISOString()}::timestamptz - make_interval(days => ${browserNameDays}))::int as "recentReviews",
           (select count(*) from (
              (select from threads where author_id = ${actor.id} limit ${enoughActs})
              union all (select from replies where author_id = ${actor.id} limit ${enoughActs})
              union all (select from votes where member_id = ${actor.id} limit ${enoughActs})
              union all (select from review_helpful_votes where member_id = ${actor.id} limit ${enoughActs})
              union all (select from orders where member_id = ${actor.id} limit ${enoughActs})) as acts)::int as "otherActs"`;
  return row;
}
