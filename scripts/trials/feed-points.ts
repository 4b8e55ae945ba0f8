import { maxReason } from '#app/features/reputation/adjustments/adjustment';
import { maxThanks } from '#app/features/reputation/thanks/thank-you';
import type { FieldFeeding } from './field-feeding';
import type { HostilePeople } from './hostile-people';
import type { TrialHouse } from './trial-house';

/** Points by hand: why they are given, what the member says against it, why they stay or are taken back; and words of thanks. */
export async function feedPoints(
  { db, signedIn, newMember }: TrialHouse,
  feeding: FieldFeeding,
  { admin, moderator }: HostilePeople,
): Promise<void> {
  const members = await db.sql<Array<{ id: number; handle: string }>>`
    select id, handle::text as handle from members where handle like 'trial-%' and state = 'active' and role = 'member' order by id desc limit 20`;
  const visitors = await Promise.all(members.map(({ id }) => signedIn(id)));
  await feeding.feed({
    fields: [{ name: 'reason', most: maxReason }],
    at: (round) => ({
      place: `/members/${members[round % members.length]?.handle}/points/adjust`,
      by: admin,
    }),
    rest: (round) => ({ key: `trial${String(round).padStart(7, '0')}`, points: '1' }),
  });
  const given = await db.sql<Array<{ publicId: string; memberId: number }>>`
    select public_id as "publicId", member_id as "memberId" from point_adjustments order by id`;
  const rounds = given.length;
  await feeding.feed({
    fields: [{ name: 'words', most: maxReason }],
    rounds,
    at: (round) => {
      const adjustment = given[round % rounds];
      const nth = members.findIndex(({ id }) => id === adjustment?.memberId);
      return { place: `/adjustments/${adjustment?.publicId}`, by: visitors[nth] ?? admin };
    },
  });
  // Another admin than the one who gave them: nobody answers about a decision of their own.
  const second = await newMember('admin');
  for (const act of ['keep', 'undo'] as const)
    await feeding.feed({
      fields: [{ name: 'reason', most: maxReason }],
      rounds,
      at: (round) => ({ place: `/adjustments/${given[round % rounds]?.publicId}/${act}`, by: second }),
    });
  await feeding.feed({
    fields: [{ name: 'words', most: maxThanks }],
    at: (round) => ({ place: `/members/${members[round % members.length]?.handle}/thank`, by: moderator }),
    rest: (round) => ({ key: `thank${String(round).padStart(7, '0')}` }),
  });
}
