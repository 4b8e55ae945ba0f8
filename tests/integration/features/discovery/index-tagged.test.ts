import { expect, it } from 'vitest';
import { setTags } from '#app/features/boards/tags/set-tags.server';
import { indexTagged, indexTaggedTask, onTagChanged } from '#app/features/discovery/index-tagged.server';
import { system } from '#app/policy/actor';
import { aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const jobs = async () =>
  (await db.sql`select 1 from graphile_worker.jobs where task_identifier = ${indexTaggedTask}`).length;

it('has the threads of a tag found by what it is called now, stretch by stretch', async () => {
  const thread = await aThread(db);
  await db.transaction((tx) => setTags(tx, thread.id, 'lever'));
  const [tag] = await db.sql<[{ id: number }]>`select id from tags where slug = 'lever'`;
  await onTagChanged({ db, actor: system, now: new Date() }, { subjectId: tag.id });
  expect(await jobs()).toBe(1);
  await indexTagged(db, { tagId: tag.id, after: 0 }, { hasRemote: false });
  expect(await jobs()).toBe(2);
  const [document] = await db.sql`
    select tags from search_documents where kind = 'thread' and subject_id = ${thread.id}`;
  expect(document?.['tags']).toEqual(['lever']);
  await indexTagged(db, { tagId: tag.id, after: thread.id }, { hasRemote: false });
  expect(await jobs()).toBe(2);
});
