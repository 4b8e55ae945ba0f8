import { expect, it } from 'vitest';
import { acceptReply } from '#app/features/boards/accept-reply.server';
import { withdrawReply } from '#app/features/boards/withdraw-reply.server';
import { onDocumentFact } from '#app/features/discovery/on-document-fact.server';
import { onPointFact } from '#app/features/reputation/on-point-fact.server';
import { system } from '#app/policy/actor';
import { aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date();

it('takes back one’s own reply, also from a locked thread, and its acceptance with it', async () => {
  const [ann, bo] = [await aMember(db), await aMember(db)];
  const thread = await aThread(db, { authorId: ann.id, replyCount: 1, lastPosition: 1 });
  const reply = await aReply(db, { threadId: thread.id, authorId: bo.id });
  await acceptReply({ db, actor: ann, now }, { publicId: reply.publicId, accepted: true });
  await db.sql`update threads set locked_at = now() where id = ${thread.id}`;
  expect(await withdrawReply({ db, actor: ann, now }, reply.publicId)).toEqual({
    ok: false,
    problem: { code: 'refused', because: 'not-yours' },
  });
  expect(await withdrawReply({ db, actor: bo, now }, reply.publicId)).toMatchObject({ ok: true });
  const [row] = await db.sql`select reply_count, accepted_reply_id from threads where id = ${thread.id}`;
  expect(row).toEqual({ reply_count: 0, accepted_reply_id: null });
  expect(await kindsAbout(db, 'reply', reply.id)).toEqual(['reply.accepted', 'reply.withdrawn']);
});

it('gives back what it had earned, in the ledger, and leaves the index', async () => {
  const [ann, bo] = [await aMember(db), await aMember(db)];
  const thread = await aThread(db, { authorId: ann.id });
  const reply = await aReply(db, { threadId: thread.id, authorId: bo.id });
  const follow = async (kind: string, actorId: number) => {
    const fact = { kind, subjectKind: 'reply', subjectId: reply.id, actorId };
    await onPointFact({ db, actor: system, now }, fact);
    await onDocumentFact({ db, actor: system, now }, fact, { hasRemote: false });
  };
  const balances = async () => {
    const rows = await db.sql<Array<{ points: number }>>`
      select points from balances where member_id in (${ann.id}, ${bo.id}) order by points`;
    return rows.map((row) => row.points);
  };
  const entries = () =>
    db.sql`select rule, sum(points) as points, count(*) as rows from point_entries where member_id in (${ann.id}, ${bo.id}) group by rule order by rule`;
  const indexed = () =>
    db.sql`select from search_documents where kind = 'reply' and subject_id = ${reply.id}`;

  await acceptReply({ db, actor: ann, now }, { publicId: reply.publicId, accepted: true });
  await follow('reply.accepted', ann.id);
  expect((await balances()).every((points) => points > 0)).toBe(true);
  expect(await indexed()).toHaveLength(1);

  await withdrawReply({ db, actor: bo, now }, reply.publicId);
  for (let time = 0; time < 2; time += 1) await follow('reply.withdrawn', bo.id);
  expect(await balances()).toEqual([0, 0]);
  expect(await entries()).toEqual([
    { rule: 'answer.chosen', points: 0, rows: 2 },
    { rule: 'reply.accepted', points: 0, rows: 2 },
  ]);
  expect(await indexed()).toHaveLength(0);
});

it('finds nothing where there is nothing to find', async () => {
  const ann = await aMember(db);
  expect(await withdrawReply({ db, actor: ann, now }, 'a'.repeat(12))).toEqual({
    ok: false,
    problem: { code: 'gone' },
  });
});
