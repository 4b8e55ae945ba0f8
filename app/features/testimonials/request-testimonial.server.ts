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
  | { code: 'asked-already' }
  | { code: 'declined' };

/**
 * Asks for a testimonial: by a link that the team shares, by one letter, or in the app. A member is written to only with
 * a live consent to that, also when only their address is typed. Nobody is asked again while a request of the last ninety
 * days waits, and never after they have said no, however they were asked then.
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
  const person = await findPerson(db, draft);
  if (!person.ok) return person;
  const before = await findEarlier(db, person.value);
  if (before) return refused({ code: before });
  const { memberId, name, email } = person.value;
  // A member's address is looked up when the letter is sent.
  return done({ memberId, name, email: memberId === null ? email : null, productId });
}

interface AskedPerson {
  memberId: number | null;
  name: string;
  email: string | null;
}

async function findPerson(db: Db, draft: RequestDraft): Promise<Result<AskedPerson, RequestProblem>> {
  const { kind, handle, name, email = null } = draft;
  const member = handle ? await findMember(db, { handle }) : email && (await findMember(db, { email }));
  if (!member) return handle ? refused({ code: 'no-member' }) : done({ memberId: null, name, email });
  if (kind === 'mail' && !(member.mayBeWrittenTo && member.email)) return refused({ code: 'no-consent' });
  return done({ memberId: member.id, name: member.name, email: member.email });
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
async function findMember(db: Db, by: { handle: string } | { email: string }): Promise<AskedMember | null> {
  const named =
    'handle' in by
      ? db.sql`m.handle = ${by.handle.replace(/^@/, '')}`
      : db.sql`m.email = ${by.email} and m.email_verified_at is not null`;
  const [member] = await db.sql<[AskedMember?]>`
    select m.id, m.display_name as name, case when m.email_verified_at is not null then m.email::text end as email,
      coalesce((select granted from consents c where c.member_id = m.id and c.purpose = 'contact' order by c.id desc limit 1), false) as "mayBeWrittenTo"
    from members m where ${named} and m.state = 'active' for update of m`;
  return member ?? null;
}

async function findProduct(db: Db, slug: string): Promise<number | null> {
  const [product] = await db.sql<
    [{ id: number }?]
  >`select id from products where slug = ${slug} and state = 'listed'`;
  return product?.id ?? null;
}

/** RACE: an address without an account has no row to take, so requests to it stand in line. */
async function findEarlier(
  db: Db,
  asked: AskedPerson,
): Promise<Extract<RequestProblem['code'], 'asked-already' | 'declined'> | null> {
  if (asked.email)
    await db.sql`select pg_advisory_xact_lock(hashtext('testimonial-request'), hashtext(${asked.email.toLowerCase()}))`;
  const [before] = await db.sql<[{ declined: boolean }?]>`
    select declined_at is not null as declined from testimonial_requests
    where (member_id = ${asked.memberId} or email = ${asked.email}::citext)
      and (declined_at is not null
        or (closed_at is null and received_at is null and created_at > now() - interval '90 days'))
    order by declined_at nulls last limit 1`;
  if (!before) return null;
  return before.declined ? 'declined' : 'asked-already';
}
