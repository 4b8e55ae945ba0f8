import { describe, expect, it } from 'vitest';
import { sendDecisionLetter } from '#app/features/moderation/send-decision-letter.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { keepLetters } from '#tests/support/letters';

const { db } = await testDatabase();

async function aDecision() {
  const [author, moderator, board] = [
    await aMember(db),
    await aMember(db, { role: 'moderator' }),
    await aBoard(db),
  ];
  const thread = await aThread(db, { by: author, boardId: board.id, title: 'My <shop>' });
  const [decision] = await db.sql<[{ id: number }]>`
    with item as (
      insert into queue_items (public_id, subject_kind, subject_id, cause, state)
      values (${thread.publicId}, 'thread', ${thread.id}, 'flagged', 'decided') returning id
    )
    insert into decisions (item_id, subject_kind, subject_id, author_id, decision, reason, note_to_author, moderator_id)
    select id, 'thread', ${thread.id}, ${author.id}, 'hide', 'spam', 'Please do not.', ${moderator.id} from item returning id`;
  return { author, moderator, decisionId: decision.id };
}

async function send(decisionId: number) {
  const { letters, mailer } = keepLetters();
  const ctx = { db, actor: system, now: new Date('2026-02-01T10:00:00Z') };
  await sendDecisionLetter(ctx, decisionId, { mailer, brand: 'Brand', origin: 'https://vouch.example' });
  return letters;
}

describe('sendDecisionLetter', () => {
  it('tells the author what was decided, why and in which words, and not by whom', async () => {
    const { author, moderator, decisionId } = await aDecision();
    const [letter, ...more] = await send(decisionId);
    expect(more).toEqual([]);
    expect(letter?.to).toBe(`${author.handle}@example.test`);
    expect(letter?.text).toContain('It is hidden');
    expect(letter?.text).toContain('Please do not.');
    expect(letter?.text).toMatch(/https:\/\/vouch\.example\/appeals\/[0-9a-f]{64}/);
    expect(letter?.html).not.toContain('<shop>');
    expect(JSON.stringify(letter)).not.toContain(moderator.displayName);
  });

  it('sends nothing to an author without an address, or about a decision that is not there', async () => {
    const { author, decisionId } = await aDecision();
    await db.sql`update members set email = null where id = ${author.id}`;
    expect(await send(decisionId)).toEqual([]);
    expect(await send(0)).toEqual([]);
  });
});
