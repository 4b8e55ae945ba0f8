import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { consentTexts, type ConsentPurpose } from './consent';

/** Records that a member grants or withdraws a use, with the wording they saw. Saying the same again adds nothing. */
export async function setConsent(
  ctx: MemberContext,
  input: { purpose: ConsentPurpose; granted: boolean },
): Promise<void> {
  const { version } = consentTexts[input.purpose];
  await inTransaction(ctx, async ({ db, actor }) => {
    // RACE: two tabs may answer at once; the member's row orders them.
    await db.sql`select 1 from members where id = ${actor.id} for update`;
    const rows = await db.sql`
      insert into consents (member_id, purpose, granted, text_version, source)
      select ${actor.id}, ${input.purpose}, ${input.granted}, ${version}, 'settings'
      where ${input.granted} is distinct from coalesce((
        select granted from consents where member_id = ${actor.id} and purpose = ${input.purpose} order by id desc limit 1), false)
      returning id`;
    if (rows.length === 0) return;
    await announce(db, {
      kind: 'consent.changed',
      subjectKind: 'member',
      subjectId: actor.id,
      actorId: actor.id,
      payload: { purpose: input.purpose, granted: input.granted },
    });
  });
}
