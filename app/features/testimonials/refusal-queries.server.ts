import type { Db } from '#db/client';

/** Somebody by their account or by an address that they gave without one. */
interface Asked {
  memberId: number | null;
  email: string | null;
}

/**
 * Whether somebody has said that they do not want to be asked for words again. It holds however they were asked then, as
 * a member or at an address, and whatever the team would like to ask for now.
 */
export async function hasRefusedToBeAsked(db: Db, { memberId, email }: Asked): Promise<boolean> {
  const [row] = await db.sql<[{ refused: boolean }]>`
    with person as (
      select id, email from members where email_verified_at is not null and (id = ${memberId} or email = ${email}::citext)
    )
    select exists (
      select from testimonial_requests r
      where r.declined_at is not null
        and (r.member_id = ${memberId} or r.email = ${email}::citext
          or r.member_id in (select id from person) or r.email in (select email from person))
    ) as refused`;
  return row.refused;
}
