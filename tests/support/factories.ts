import { newPublicId } from '#app/lib/public-id';
import type { Keeper } from '#app/policy/boards';
import type { Audience } from '#app/policy/audience';
import { threadKinds, type ThreadKind } from '#app/features/boards/thread-kind';
import type { MemberActor, Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import { firstAudiences } from './people';

/** Rows as a test needs them: valid, minimal, each different. Commands are tested through themselves, not through these. */

let counter = 0;
const next = () => (counter += 1);

/** A member, as the actor of commands. */
export async function aMember(
  db: Db,
  options: { role?: Role; email?: string; verified?: boolean; joinedAt?: string } = {},
): Promise<MemberActor> {
  const { role = 'member', verified = true } = options;
  const handle = `person-${next()}-${newPublicId().slice(0, 4)}`;
  const joinedAt = options.joinedAt ?? '2025-01-01T00:00:00Z';
  const [row] = await db.sql<[{ id: number; publicId: string }]>`
    insert into members (public_id, handle, display_name, email, email_verified_at, role, joined_at)
    values (${newPublicId()}, ${handle}, ${`Person ${counter}`}, ${options.email ?? `${handle}@example.test`},
            ${verified ? joinedAt : null}, ${role}, ${joinedAt})
    returning id, public_id as "publicId"`;
  return {
    kind: 'member',
    id: row.id,
    publicId: row.publicId,
    handle,
    displayName: `Person ${counter}`,
    role,
    emailVerified: verified,
    joinedAt,
    audiences: firstAudiences(role),
  };
}

/** A board; public unless said otherwise. */
export async function aBoard(
  db: Db,
  options: { seenBy?: Audience[]; moderatedBy?: Keeper[]; threadKinds?: ThreadKind[] } = {},
): Promise<{ id: number; slug: string }> {
  const slug = `board-${next()}`;
  const [row] = await db.sql<[{ id: number }]>`
    insert into boards (slug, name, seen_by, moderated_by, thread_kinds) values (${slug}, ${`Board ${counter}`}, ${options.seenBy ?? ['public']}, ${options.moderatedBy ?? ['staff']}, ${options.threadKinds ?? [...threadKinds]})
    returning id`;
  return { id: row.id, slug };
}

interface ThreadOptions {
  by: MemberActor;
  boardId: number;
  kind?: ThreadKind;
  state?: string;
  title?: string;
}

/** A visible question. */
export async function aThread(
  db: Db,
  { by, boardId, kind = 'question', state = 'visible', title }: ThreadOptions,
): Promise<{ id: number; publicId: string; slug: string }> {
  const name = title ?? `Thread ${next()}`;
  const [row] = await db.sql<[{ id: number; publicId: string; slug: string }]>`
    insert into threads (public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version, state)
    values (${newPublicId()}, ${boardId}, ${by.id}, ${kind}, ${name}, ${`thread-${counter}`}, 'Words', '<p>Words</p>', 1, ${state})
    returning id, public_id as "publicId", slug`;
  return row;
}

/** A visible reply, at the next position. */
export async function aReply(
  db: Db,
  { by, threadId, state = 'visible' }: { by: MemberActor; threadId: number; state?: string },
): Promise<{ id: number; publicId: string }> {
  const [row] = await db.sql<[{ id: number; publicId: string }]>`
    with thread as (update threads set last_position = last_position + 1, reply_count = reply_count + 1 where id = ${threadId} returning last_position)
    insert into replies (public_id, thread_id, author_id, position, body_source, body_html, render_version, author_role, state)
    select ${newPublicId()}, ${threadId}, ${by.id}, last_position, 'Words', '<p>Words</p>', 1, ${by.role}, ${state} from thread
    returning id, public_id as "publicId"`;
  return row;
}

/** A vote on a thread or reply. */
export async function aVote(
  db: Db,
  subject: { kind: 'thread' | 'reply'; id: number },
  by: MemberActor,
): Promise<void> {
  await db.sql`insert into votes (subject_kind, subject_id, member_id) values (${subject.kind}, ${subject.id}, ${by.id})`;
}

/** A product of the catalogue. */
export async function aProduct(db: Db): Promise<{ id: number; slug: string; sku: string }> {
  const slug = `product-${next()}`;
  const [row] = await db.sql<[{ id: number }]>`
    insert into products (public_id, slug, sku, name) values (${newPublicId()}, ${slug}, ${slug.toUpperCase()}, ${`Product ${counter}`}) returning id`;
  return { id: row.id, slug, sku: slug.toUpperCase() };
}

interface ReviewOptions {
  by: MemberActor;
  productId: number;
  stars?: number;
  state?: string;
  proof?: string;
  relation?: string;
}

/** A published review. */
export async function aReview(
  db: Db,
  {
    by,
    productId,
    stars = 4,
    state = 'published',
    proof = 'mail-confirmed',
    relation = 'customer',
  }: ReviewOptions,
): Promise<{ id: number; publicId: string }> {
  const reason = { pending: 'rule', withheld: 'spam', hidden: 'spam' }[state] ?? null;
  const [row] = await db.sql<[{ id: number; publicId: string }]>`
    insert into reviews (public_id, product_id, author_id, stars, title, body_source, body_html, render_version, proof, relation, state, state_reason, published_at)
    values (${newPublicId()}, ${productId}, ${by.id}, ${stars}, 'Does what it should', 'Words', '<p>Words</p>', 1, ${proof}, ${relation}, ${state}, ${reason}, now())
    returning id, public_id as "publicId"`;
  return row;
}
