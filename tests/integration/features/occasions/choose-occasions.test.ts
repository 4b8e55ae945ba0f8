import { expect, it } from 'vitest';
import { chooseOccasions } from '#app/features/occasions/choose-occasions.server';
import { getOccasionChoices } from '#app/features/occasions/choice-queries.server';
import {
  getMilestone,
  listOwnMilestones,
  listShownMilestones,
} from '#app/features/occasions/milestone-queries.server';
import { settleMilestones } from '#app/features/occasions/settle-milestones.server';
import { houseTerms } from '#app/features/occasions/occasion-terms';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-05-01T12:00:00Z');

it('says whether milestones are shown and whether one is congratulated; who has said nothing, yes to both', async () => {
  const actor = await aMember(db);
  expect(await getOccasionChoices(db, actor.id)).toEqual({ congratulated: true, shown: true });
  await settleMilestones(db, [actor.id], { terms: houseTerms, version: 0, now });
  const [shown] = await listShownMilestones(db, actor.id);
  expect(shown).toMatchObject({ kind: 'years', number: 1 });
  await chooseOccasions({ db, actor, now }, { congratulated: false, shown: false });
  expect(await getOccasionChoices(db, actor.id)).toEqual({ congratulated: false, shown: false });
  expect(await listShownMilestones(db, actor.id)).toEqual([]);
  expect(await listOwnMilestones(db, actor.id)).toHaveLength(1);
  expect(await getMilestone(db, shown?.publicId ?? '')).toMatchObject({ shown: false });
  await chooseOccasions({ db, actor, now }, { congratulated: false, shown: true });
  expect(await listShownMilestones(db, actor.id)).toHaveLength(1);
});
