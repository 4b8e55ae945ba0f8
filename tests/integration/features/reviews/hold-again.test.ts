import { expect, it } from 'vitest';
import { holdIfMet, sendAgain } from '#app/features/reviews/hold-again.server';
import { noObjection } from '#app/features/rules/judgement';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

async function stateAfter(act: (ctx: Parameters<typeof sendAgain>[0], id: number) => Promise<void>) {
  const actor = await aMember(db);
  const { id } = await aReview(db, { authorId: actor.id });
  await db.transaction((tx) => act({ db: tx, actor, now: new Date() }, id));
  const [row] = await db.sql<[{ state: string; reason: string | null }]>`
    select state, state_reason as reason from reviews where id = ${id}`;
  const facts = await db.sql<Array<{ kind: string }>>`
    select kind from events where subject_kind = 'review' and subject_id = ${id} order by id`;
  return { ...row, facts: facts.map(({ kind }) => kind) };
}

it('lets what comes back changed wait for a person', async () => {
  expect(await stateAfter(sendAgain)).toEqual({
    state: 'pending',
    reason: 'sent-again',
    facts: ['review.held'],
  });
});

it('takes a review out of the public when a rule meets its new words, and leaves it there when none does', async () => {
  const held = await stateAfter((ctx, id) =>
    holdIfMet(ctx, id, { ...noObjection, verdict: 'hold', cause: 'rule' }),
  );
  expect(held).toEqual({ state: 'pending', reason: 'rule', facts: ['review.hidden', 'review.held'] });
  expect(await stateAfter((ctx, id) => holdIfMet(ctx, id, noObjection))).toMatchObject({
    state: 'published',
  });
});
