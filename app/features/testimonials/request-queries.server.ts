import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import { isKey } from './testimonial-queries.server';

/** A request as whoever follows its link needs it. */
export interface OpenedRequest {
  id: number;
  kind: 'link' | 'mail' | 'member';
  memberId: number | null;
  name: string;
  email: string | null;
  note: string;
  product: string | null;
  /** Whether it can still be answered. */
  isOpen: boolean;
  declined: boolean;
}

/** The request whose link ends with this secret; null for a secret that is none. */
export async function findRequest(db: Db, key: string): Promise<OpenedRequest | null> {
  if (!isKey(key)) return null;
  const [row] = await db.sql<[OpenedRequest?]>`
    select r.id, r.kind, r.member_id as "memberId", r.name, r.email::text as email, r.note, p.name as product,
      r.closed_at is null and (r.kind = 'link' or (r.received_at is null and r.declined_at is null)) as "isOpen",
      r.declined_at is not null as declined
    from testimonial_requests r left join products p on p.id = r.product_id where r.key = ${key}`;
  return row ?? null;
}

/** The secret of a request that a member was asked with in the app; null for everybody else. */
export async function findKeyFor(db: Db, publicId: string, memberId: number): Promise<string | null> {
  const [row] = await db.sql<[{ key: string }?]>`
    select key from testimonial_requests where public_id = ${publicId} and member_id = ${memberId}`;
  return row?.key ?? null;
}

/** A request in the team's list. */
export interface RequestLine {
  id: number;
  publicId: string;
  /** Only of links to share: what a person was asked with is theirs. */
  key: string | null;
  kind: 'link' | 'mail' | 'member';
  label: string;
  name: string;
  handle: string | null;
  product: string | null;
  askedBy: string;
  sentAt: string | null;
  openedAt: string | null;
  startedAt: string | null;
  declinedAt: string | null;
  receivedAt: string | null;
  closedAt: string | null;
  /** Of a letter that waits or was never sent: whether its member allows one now. True for everybody else. */
  mayBeWrittenTo: boolean;
  received: number;
  createdAt: string;
}

export const requestPageSize = 25;

/** A page of them, newest first, with one more to know whether it goes on. */
export async function listRequests(db: Db, after: Keyset | null): Promise<RequestLine[]> {
  return db.sql<RequestLine[]>`
    with page as (
      select * from testimonial_requests
      ${after ? db.sql`where (created_at, id) < (${after.value}::timestamptz, ${after.id})` : db.sql``}
      order by created_at desc, id desc limit ${requestPageSize + 1})
    select r.id, r.public_id as "publicId", case when r.kind = 'link' then r.key end as key, r.kind, r.label, r.name,
      m.handle::text as handle, p.name as product, a.display_name as "askedBy", r.sent_at as "sentAt", r.opened_at as "openedAt",
      r.started_at as "startedAt", r.declined_at as "declinedAt", r.received_at as "receivedAt", r.closed_at as "closedAt",
      r.kind <> 'mail' or r.sent_at is not null or r.member_id is null or (m.email_verified_at is not null and coalesce((
        select granted from consents c where c.member_id = r.member_id and c.purpose = 'contact' order by c.id desc limit 1), false))
        as "mayBeWrittenTo",
      (select count(*)::int from testimonials t where t.request_id = r.id) as received, r.created_at as "createdAt"
    from page r join members a on a.id = r.asked_by left join members m on m.id = r.member_id left join products p on p.id = r.product_id
    order by r.created_at desc, r.id desc`;
}
