import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';

/** An invitation as whoever follows its link needs it. */
export interface OpenedInvitation {
  id: number;
  email: string;
  product: { slug: string; name: string };
  isReviewed: boolean;
  /** Whether it still leads anywhere: not answered, not ended, not old. */
  isOpen: boolean;
  /** Whose address it is, where that is a member's. */
  memberId: number | null;
}

/** After so many days a link opens no account any more: letters are passed on and mailboxes change hands. */
const openDays = 90;

/** Whether the end of an address can be a secret of ours at all. */
export function isInvitationKey(text: string): boolean {
  return /^[0-9a-f]{96}$/.test(text);
}

/** The invitation whose letter has this secret; null for a secret that is none. */
export async function findInvitation(db: Db, key: string, now: Date): Promise<OpenedInvitation | null> {
  if (!isInvitationKey(key)) return null;
  const [row] = await db.sql<[OpenedInvitation?]>`
    select i.id, i.email::text as email, json_build_object('slug', p.slug, 'name', p.name) as product, i.reviewed_at is not null as "isReviewed",
      i.reviewed_at is null and coalesce(i.ended_because <> 'declined', true) and p.state = 'listed'
        and i.sent_at > ${now.toISOString()}::timestamptz - make_interval(days => ${openDays}) as "isOpen",
      m.id as "memberId"
    from review_invitations i join products p on p.id = i.product_id left join members m on m.email = i.email
    where i.key = ${key} and i.sent_at is not null`;
  return row ?? null;
}

/** Whether a member's address has refused invitations. */
export async function wantsInvitations(db: Db, memberId: number): Promise<boolean> {
  const [row] = await db.sql`
    select 1 from review_invitation_refusals x join members m on m.email = x.email where m.id = ${memberId}`;
  return row === undefined;
}

export type InvitationStatus =
  | 'due'
  | 'sent'
  | 'reminded'
  | 'opened'
  | 'started'
  | 'reviewed'
  | 'opted-out'
  | 'given-back'
  | 'reviewed-before'
  | 'declined'
  | 'suspended';

/** One line of the team's list. */
export interface InvitationLine {
  id: number;
  publicId: string;
  product: { slug: string; name: string };
  /** Who was invited, where that is a member; of anybody else no name is known and no address is shown. */
  member: { handle: string; name: string } | null;
  status: InvitationStatus;
  at: string;
  createdAt: string;
}

export const invitationPageSize = 25;

/** A page of them, newest first, with one more to know whether it goes on. */
export async function listInvitations(db: Db, after: Keyset | null): Promise<InvitationLine[]> {
  return db.sql<InvitationLine[]>`
    with page as (
      select * from review_invitations
      ${after ? db.sql`where (created_at, id) < (${after.value}::timestamptz, ${after.id})` : db.sql``}
      order by created_at desc, id desc limit ${invitationPageSize + 1})
    select i.id, i.public_id as "publicId", json_build_object('slug', p.slug, 'name', p.name) as product,
      case when m.id is not null then json_build_object('handle', m.handle, 'name', m.display_name) end as member,
      case when i.reviewed_at is not null then 'reviewed' when i.ended_because is not null then i.ended_because
        when i.started_at is not null then 'started' when i.opened_at is not null then 'opened'
        when i.reminded_at is not null then 'reminded' when i.sent_at is not null then 'sent' else 'due' end as status,
      coalesce(i.reviewed_at, i.ended_at, i.started_at, i.opened_at, i.reminded_at, i.sent_at, i.due_at) as at, i.created_at as "createdAt"
    from page i join products p on p.id = i.product_id left join members m on m.email = i.email and m.email_verified_at is not null
    order by i.created_at desc, i.id desc`;
}
