import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';

/** Says whether a member is congratulated, and whether others see their milestones on the profile; both at once or neither. */
export async function chooseOccasions(
  ctx: MemberContext,
  { congratulated, shown }: { congratulated: boolean; shown: boolean },
): Promise<void> {
  await inTransaction(ctx, async ({ db, actor }) => {
    await db.sql`
      insert into occasion_choices (member_id, congratulated, shown) values (${actor.id}, ${congratulated}, ${shown})
      on conflict (member_id) do update set congratulated = excluded.congratulated, shown = excluded.shown`;
    await touchPages(db, [`member:${actor.id}`]);
  });
}
