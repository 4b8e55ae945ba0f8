import { expect, it } from 'vitest';
import { forgetMatchedWords } from '#app/features/rules/forget-matched-words.server';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('forgets the words of one post, and keeps that it met the rule', async () => {
  await db.sql`
    insert into rule_hits (rule_id, version, effect, subject_kind, subject_id, matched)
    select r.id, 1, 'hold', met.place, met.post, 'quernstone' from (select id from holding_rules order by id limit 1) r,
      (values ('review', 7), ('review', 8), ('thread', 7)) as met (place, post)`;
  await db.transaction((tx) => forgetMatchedWords(tx, { subject: 'review', id: 7 }));
  expect(
    await db.sql`select subject_kind as kind, subject_id as id, matched from rule_hits order by 1, 2`,
  ).toEqual([
    { kind: 'review', id: 7, matched: '' },
    { kind: 'review', id: 8, matched: 'quernstone' },
    { kind: 'thread', id: 7, matched: 'quernstone' },
  ]);
});
