import { afterAll, describe, expect, it } from 'vitest';
import { getIdea } from '#app/features/boards/idea-queries.server';
import { postThread } from '#app/features/boards/post-thread.server';
import { setIdeaStatus } from '#app/features/boards/set-idea-status.server';
import { voteOnIdea } from '#app/features/boards/vote-on-idea.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
afterAll(closeRenderer);

async function anIdea() {
  const [author, team, voter, board] = [
    await aMember(db),
    await aMember(db, { role: 'marketer' }),
    await aMember(db),
    await aBoard(db),
  ];
  const input = {
    boardSlug: board.slug,
    title: 'A lid that stays on',
    body: 'Please.',
    tags: '',
    productSlug: null,
  };
  const posted = await postThread({ db, actor: author, now }, { ...input, kind: 'idea' });
  if (!posted.ok) throw new Error('the idea was not posted');
  const { publicId } = posted.value;
  await voteOnIdea({ db, actor: voter, now }, { publicId, given: true });
  const [row] = await db.sql<[{ id: number }]>`select id from threads where public_id = ${publicId}`;
  const decide = (status: 'planned' | 'shipped' | 'open', by = team) =>
    setIdeaStatus({ db, actor: by, now }, { publicId, status, note: 'We have drawn it.' });
  return { id: row.id, publicId, author, team, voter, decide };
}

describe('setIdeaStatus', () => {
  it('says it once, with its note, and keeps what was said before', async () => {
    const { id, team, decide } = await anIdea();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => decide('planned')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await decide('planned')).toEqual({ ok: false, problem: { code: 'unchanged' } });
    await decide('shipped');
    expect(await getIdea(db, team, id)).toMatchObject({
      status: 'shipped',
      changes: [
        { status: 'shipped', note: 'We have drawn it.', by: team.displayName },
        { status: 'planned' },
      ],
    });
    const facts = await factsAbout(db, 'thread', id);
    expect(facts.filter(({ kind }) => kind === 'idea.status-changed')).toMatchObject([
      { payload: { status: 'planned' }, tasks: ['notifications.tell', 'search.index'] },
      { payload: { status: 'shipped' } },
    ]);
  });

  it('is told to voters and followers once each, not to who said it', async () => {
    const { id, author, team, voter, decide } = await anIdea();
    await decide('planned');
    const fact = {
      id: 900_001,
      kind: 'idea.status-changed',
      subjectKind: 'thread',
      subjectId: id,
      actorId: team.id,
      payload: { status: 'planned' },
    };
    for (let times = 0; times < 2; times += 1) await onNotableFact({ db, actor: system, now }, fact);
    const told = await db.sql<Array<{ id: number; detail: object }>>`
      select member_id as id, detail from notifications where kind = 'idea-status' and subject_id = ${id} order by member_id`;
    expect(told).toEqual([author, voter].map((member) => ({ id: member.id, detail: { status: 'planned' } })));
  });

  it('is the team’s to say', async () => {
    const { author, decide } = await anIdea();
    expect(await decide('planned', author)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
  });
});
