import { enterBirthday } from '#app/features/occasions/enter-birthday.server';
import { getOccasionTerms } from '#app/features/occasions/occasion-terms-queries.server';
import { occasionTermsDraft } from '#app/features/occasions/occasion-terms-draft.server';
import { setOccasionTerms } from '#app/features/occasions/set-occasion-terms.server';
import { settleMilestones } from '#app/features/occasions/settle-milestones.server';
import { asActor } from './as-actor';
import type { DemoLoad } from './demo-load';

/** What the brand celebrates, whose birthday is known, and what everybody has reached, by the commands themselves. */
export async function loadOccasions(load: DemoLoad): Promise<void> {
  const { tx, now, content } = load;
  const { by, terms: fields, birthday } = content.occasions;
  const set = await setOccasionTerms(
    await asActor(load, { by, daysAgo: 400, at: '09:00' }),
    occasionTermsDraft.parse(fields),
  );
  if (!set.ok) throw new Error(`occasions: ${set.problem}`);
  await enterBirthday(await asActor(load, birthday), birthday);
  const customers = content.people.filter(({ role }) => role === 'member');
  await settleMilestones(
    tx,
    customers.map(({ key }) => load.members.get(key).id),
    { ...(await getOccasionTerms(tx)), now },
  );
}
