import type { Keyset } from '#app/lib/keyset';
import type { ShownVideo } from '#app/lib/shown-video';
import type { Db } from '#db/client';
import { shownVideoColumn } from '../videos/video-queries.server';
import { listLiveUses } from './consent-queries.server';
import type { NameForm, TestimonialState, Use } from './testimonial';

/** A testimonial as its author and the team know it. */
export interface TestimonialRow {
  id: number;
  publicId: string;
  authorKey: string;
  authorId: number | null;
  authorHandle: string | null;
  name: string;
  jobTitle: string;
  company: string;
  email: string | null;
  nameForm: NameForm;
  words: string;
  shortWords: string | null;
  mayShorten: boolean;
  incentive: string;
  relation: string;
  product: { id: number; slug: string; name: string } | null;
  photo: string | null;
  video: ShownVideo | null;
  originKind: 'thread' | 'reply' | 'review' | null;
  originPublicId: string | null;
  /** The uses that its author was asked for. */
  askedUses: Use[];
  refusedAt: string | null;
  /** Whether its author had words, name and address erased. */
  isErased: boolean;
  /** Whether what it was taken from is public now; true of words that were given as such. */
  isOriginPublic: boolean;
  state: TestimonialState;
  reason: string;
  tags: string[];
  place: number;
  featured: boolean;
  createdAt: string;
}

/** The same with the uses that are alive. */
export type TestimonialWithUses = TestimonialRow & { uses: Use[] };

const columns = (db: Db) => db.sql`
  t.id, t.public_id as "publicId", t.author_key as "authorKey", t.author_id as "authorId", m.handle::text as "authorHandle",
  t.name, t.job_title as "jobTitle", t.company, t.email::text as email, t.name_form as "nameForm", t.words,
  t.short_words as "shortWords", t.may_shorten as "mayShorten", t.incentive, t.relation,
  case when p.id is not null then json_build_object('id', p.id, 'slug', p.slug, 'name', p.name) end as product,
  u.public_id as photo, (select ${shownVideoColumn(db)} from videos v where v.testimonial_id = t.id) as video, t.origin_kind as "originKind",
  case t.origin_kind when 'review' then (select public_id from reviews where id = t.origin_id)
    when 'reply' then (select public_id from replies where id = t.origin_id)
    when 'thread' then (select public_id from threads where id = t.origin_id) end as "originPublicId",
  t.asked_uses as "askedUses", t.refused_at as "refusedAt", t.erased_at is not null as "isErased", origin_is_public(t.origin_kind, t.origin_id) as "isOriginPublic", t.state, t.reason, t.tags, t.place, t.featured, t.created_at as "createdAt"`;
const joins = (db: Db) => db.sql`
  left join members m on m.id = t.author_id left join products p on p.id = t.product_id left join uploads u on u.id = t.photo_id`;

/** The testimonial with this address, or null. Says nothing about rights. */
export async function getTestimonial(db: Db, publicId: string): Promise<TestimonialWithUses | null> {
  const rows = await db.sql<TestimonialRow[]>`
    select ${columns(db)} from testimonials t ${joins(db)} where t.public_id = ${publicId}`;
  return (await withUses(db, rows))[0] ?? null;
}

/** The one that may be shown for this use, or null. */
export async function getUsable(
  db: Db,
  publicId: string,
  use: Use,
): Promise<(TestimonialRow & { endsAt: string | null }) | null> {
  const [row] = await db.sql<Array<TestimonialRow & { endsAt: string | null }>>`
    select ${columns(db)}, live.ends_at as "endsAt"
    from usable_testimonials(${use}) t cross join live_consent(t.id, ${use}) live ${joins(db)} where t.public_id = ${publicId}`;
  return row ?? null;
}

/** Whose author has the letter with this secret; null for a secret that is none. */
export async function findByAuthorKey(db: Db, key: string): Promise<TestimonialWithUses | null> {
  if (!isKey(key)) return null;
  const rows = await db.sql<TestimonialRow[]>`
    select ${columns(db)} from testimonials t ${joins(db)} where t.author_key = ${key}`;
  return (await withUses(db, rows))[0] ?? null;
}

/** Whether the end of an address can be a secret of ours at all. */
export function isKey(text: string): boolean {
  return /^[0-9a-f]{96}$/.test(text);
}

/** A member's own, newest first. */
export async function listOwnTestimonials(db: Db, memberId: number): Promise<TestimonialWithUses[]> {
  const rows = await db.sql<TestimonialRow[]>`
    select ${columns(db)} from testimonials t ${joins(db)} where t.author_id = ${memberId} order by t.created_at desc, t.id desc limit 100`;
  return withUses(db, rows);
}

/** What the team looks for among them. */
export interface TestimonialFilter {
  state: TestimonialState | null;
  tag: string | null;
  use: Use | null;
}

export const testimonialPageSize = 25;

/** A page of the team's list, newest first, with one more to know whether it goes on. */
export async function listTestimonials(
  db: Db,
  { state, tag, use }: TestimonialFilter,
  after: Keyset | null,
): Promise<TestimonialWithUses[]> {
  const rows = await db.sql<TestimonialRow[]>`
    select ${columns(db)} from testimonials t ${joins(db)}
    where true ${state ? db.sql`and t.state = ${state}` : db.sql``}
      ${tag ? db.sql`and t.tags @> array[${tag}]` : db.sql``}
      ${use ? db.sql`and exists (select from live_consent(t.id, ${use}))` : db.sql``}
      ${after ? db.sql`and (t.created_at, t.id) < (${after.value}::timestamptz, ${after.id})` : db.sql``}
    order by t.created_at desc, t.id desc limit ${testimonialPageSize + 1}`;
  return withUses(db, rows);
}

/** How many there are in each state, and the tags in use. */
export async function countTestimonials(
  db: Db,
): Promise<{ states: Partial<Record<TestimonialState, number>>; tags: string[] }> {
  const states = await db.sql<Array<{ state: TestimonialState; count: number }>>`
    select state, count(*)::int as count from testimonials group by 1`;
  const tags = await db.sql<Array<{ tag: string }>>`
    select distinct unnest(tags) as tag from testimonials order by 1 limit 200`;
  return {
    states: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    tags: tags.map(({ tag }) => tag),
  };
}

/** Where words were shown or handed out, newest first. */
export interface Delivery {
  kind: 'wall' | 'embed' | 'export';
  place: string;
  lastAt: string;
}

export async function listDeliveries(db: Db, testimonialId: number): Promise<Delivery[]> {
  return db.sql<Delivery[]>`
    select kind, place, last_at as "lastAt" from testimonial_deliveries
    where testimonial_id = ${testimonialId} order by last_at desc, place limit 100`;
}

async function withUses(db: Db, rows: readonly TestimonialRow[]): Promise<TestimonialWithUses[]> {
  const live = await listLiveUses(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, uses: live.get(row.id) ?? [] }));
}
