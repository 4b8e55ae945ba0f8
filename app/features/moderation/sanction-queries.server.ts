import type { Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { EarlierSanction } from './sanction-ladder';

/** A sanction with who it is for, as whoever may lift it sees it. */
export interface SanctionCase {
  id: number;
  publicId: string;
  kind: EarlierSanction['kind'];
  memberId: number;
  memberName: string;
  memberRole: Role;
  endsAt: string | null;
  liftedAt: string | null;
  itemPublicId: string;
}

/** The sanction with this address, or null. */
export async function getSanction(db: Db, publicId: string): Promise<SanctionCase | null> {
  const [row] = await db.sql<[SanctionCase?]>`
    select s.id, s.public_id as "publicId", s.kind, s.member_id as "memberId", m.display_name as "memberName", m.role as "memberRole",
           s.ends_at as "endsAt", s.lifted_at as "liftedAt", q.public_id as "itemPublicId"
    from sanctions s join members m on m.id = s.member_id join decisions d on d.id = s.decision_id join queue_items q on q.id = d.item_id
    where s.public_id = ${publicId}`;
  return row ?? null;
}

/** A sanction as the record of its member shows it. */
export interface SanctionLine extends EarlierSanction {
  publicId: string;
  endsAt: string | null;
}

/** The latest sanctions of a member, newest first. */
export async function listSanctions(db: Db, memberId: number): Promise<SanctionLine[]> {
  return db.sql<SanctionLine[]>`
    select public_id as "publicId", kind, ends_at as "endsAt", created_at as "createdAt", lifted_at as "liftedAt"
    from sanctions where member_id = ${memberId} order by id desc limit 20`;
}
