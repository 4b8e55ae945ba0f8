import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { enqueue } from '#db/jobs';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { RequestDraft } from './testimonial-drafts.server';

/** The job that writes to somebody who is asked for their words. */
export const requestLetterTask = 'testimonials.mail-request';

export type RequestProblem =
  | { code: 'refused'; because: Refusal }
  | { code: 'no-member' }
  | { code: 'no-consent' }
  | { code: 'no-product' }
  | { code: 'asked-already' };

/**
 * Asks for a testimonial: by a link that the team shares, by one letter, or in the app. A member is written to only with
 * a live consent to that, and nobody is asked again while a request of the last ninety days waits or was declined.
 */
export async function requestTestimonial(
  ctx: MemberContext,
  draft: RequestDraft,
): Promise<Result<{ publicId: string }, RequestProblem>> {
  const about = { kind: 'testimonial-request', id: null };
  const verdict = await attempt(ctx, 'testimonial.request', { subject: null, about });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async (inner) => {
    const found = await findAsked(inner.db, draft);
    return found.ok ? done(await insertRequest(inner, draft, found.value)) : found;
  });
}

/** Whom a request is to, once it is known that they may be asked. */
interface Asked {
  memberId: number | null;
  name: string;
  email: string | null;
  productId: number | null;
}

async function findAsked(db: Db, draft: RequestDraft): Promise<Result<Asked, RequestProblem>> {
  const productId = draft.product ? await findProduct(db, draft.product) : null;
  if (draft.product && productId === null) return refused({ code: 'no-product' });
  if (draft.kind === 'link') return done({ memberId: null, name: '', email: null, productId });
  const person = draft.handle
    ? await findPerson(db, draft.handle, draft.kind)
    : done({ memberId: null, name: draft.name, email: draft.email ?? null });
  if (!person.ok) return person;
  if (await isAsked(db, person.value)) return refused({ code: 'asked-already' });
  return done({ ...person.value, productId });
}

async function findPerson(
  db: Db,
  handle: string,
  kind: RequestDraft['kind'],
): Promise<Result<Omit<Asked, 'productId'>, RequestProblem>> {
  const member = await findMember(db, handle);
  if (!member) return refused({ code: 'no-member' });
  if (kind === 'mail' && !(member.mayBeWrittenTo && member.email)) return refused({ code: 'no-consent' });
  return done({ memberId: member.id, name: member.name, email: null });
}

async function insertRequest(
  { db, actor, now }: MemberContext,
  { kind, label, basis, note }: RequestDraft,
  { memberId, name, email, productId }: Asked,
): Promise<{ publicId: string }> {
  const [request] = await db.sql<[{ id: number; publicId: string }]>`
    insert into testimonial_requests (kind, label, member_id, name, email, basis, note, product_id, asked_by, sent_at)
    values (${kind}, ${kind === 'link' ? label : ''}, ${memberId}, ${name}, ${email}, ${email ? basis : ''}, ${note}, ${productId},
            ${actor.id}, ${kind === 'member' ? now.toISOString() : null})
    returning id, public_id as "publicId"`;
  await writeAudit(db, {
    actorId: actor.id,
    action: 'testimonial.requested',
    subjectKind: 'testimonial-request',
    subjectId: request.id,
    detail: { kind },
  });
  if (kind === 'mail') await enqueue(db, requestLetterTask, { requestId: request.id });
  if (kind === 'member')
    await announce(db, {
      kind: 'testimonial.asked',
      subjectKind: 'testimonial-request',
      subjectId: request.id,
      actorId: actor.id,
      payload: { memberId, publicId: request.publicId },
    });
  return { publicId: request.publicId };
}

interface AskedMember {
  id: number;
  name: string;
  email: string | null;
  mayBeWrittenTo: boolean;
}

/** RACE: the member's row is taken, so that two colleagues at once ask them once. */
async function findMember(db: Db, handle: string): Promise<AskedMember | null> {
  const [member] = await db.sql<[AskedMember?]>`
    select m.id, m.display_name as name, case when m.email_verified_at is not null then m.email::text end as email,
      coalesce((select granted from consents c where c.member_id = m.id and c.purpose = 'contact' order by c.id desc limit 1), false) as "mayBeWrittenTo"
    from members m where m.handle = ${handle.replace(/^@/, '')} and m.state = 'active' for update of m`;
  return member ?? null;
}

async function findProduct(db: Db, slug: string): Promise<number | null> {
  const [product] = await db.sql<
    [{ id: number }?]
  >`select id from products where slug = ${slug} and state = 'listed'`;
  return product?.id ?? null;
}

/** RACE: an address without an account has no row to take, so requests to it stand in line. */
async function isAsked(db: Db, asked: { memberId: number | null; email: string | null }): Promise<boolean> {
  if (asked.email)
    await db.sql`select pg_advisory_xact_lock(hashtext('testimonial-request'), hashtext(${asked.email.toLowerCase()}))`;
  const [open] = await db.sql`
    select 1 from testimonial_requests
    where (member_id = ${asked.memberId} or email = ${asked.email}::citext) and closed_at is null and received_at is null
      and created_at > now() - interval '90 days' limit 1`;
  return open !== undefined;
}
