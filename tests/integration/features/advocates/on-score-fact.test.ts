import { beforeAll, describe, expect, it } from 'vitest';
import { onScoreFact } from '#app/features/advocates/on-score-fact.server';
import { rescoreMembers } from '#app/features/advocates/rescore-members.server';
import { system } from '#app/policy/actor';
import { aCommunity } from '#tests/support/community';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const now = new Date('2026-06-01T15:00:00Z');
const scoredMembers = async () => {
  const rows = await db.sql<Array<{ id: number }>>`
    select member_id as id from advocate_scores order by member_id`;
  return rows.map((row) => row.id);
};
const deliver = async (fact: { subjectKind: string; subjectId: number; actorId: number | null }) => {
  await db.sql`delete from advocate_scores`;
  await onScoreFact({ db, actor: system, now }, fact);
  return scoredMembers();
};

beforeAll(async () => {
  await aCommunity(db, { members: 40 });
  await rescoreMembers(db, { now });
});

describe('onScoreFact', () => {
  it('scores the author of each kind of post and whoever acted, and nobody else', async () => {
    const everybody = new Set(await scoredMembers());
    for (const [kind, table] of [
      ['thread', 'threads'],
      ['reply', 'replies'],
      ['review', 'reviews'],
    ] as const) {
      const [post] = await db.sql<[{ id: number; authorId: number }]>`
        select id, author_id as "authorId" from ${db.sql(table)} where author_id > 3 order by id limit 1`;
      const expected = [...new Set([1, post.authorId])].filter((id) => everybody.has(id));
      expect(await deliver({ subjectKind: kind, subjectId: post.id, actorId: 1 })).toEqual(expected);
    }
  });

  it('scores the member whom a fact is about, and nobody when it is about nobody', async () => {
    expect(await deliver({ subjectKind: 'member', subjectId: 1, actorId: null })).toEqual([1]);
    expect(await deliver({ subjectKind: 'thread', subjectId: 0, actorId: null })).toEqual([]);
  });
});
