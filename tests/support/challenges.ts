import { challengeDraft } from '#app/features/reputation/challenges/challenge-draft.server';
import { saveChallenge } from '#app/features/reputation/challenges/save-challenge.server';
import type { Db } from '#db/client';
import { aMember } from './factories';

/** The day that is so many days from now, as a form sends it. */
export const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A challenge as the team makes it by its form: running, for everybody, two accepted answers, unless something else is said. */
export async function aChallenge(db: Db, fields: Record<string, unknown> = {}): Promise<string> {
  const draft = challengeDraft.parse({
    ...{ title: 'Two good answers', act: 'answer-accepted', needed: '2', points: '30', state: 'open' },
    ...{ startsOn: dayFromNow(0), endsOn: dayFromNow(7), ...fields },
  });
  const actor = await aMember(db, { role: 'marketer' });
  const saved = await saveChallenge({ db, actor, now: new Date() }, { publicId: null, draft });
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.publicId;
}
