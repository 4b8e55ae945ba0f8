import { expect, it } from 'vitest';
import { onCardFound } from '#app/features/boards/on-card-found.server';
import { renderPostsAgainTask } from '#app/features/boards/render-posts-again.server';
import { system } from '#app/policy/actor';
import { aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('has the posts that show the card rendered again, and no others', async () => {
  const thread = await aThread(db, { renderVersion: 2 });
  const [shows, other] = [
    await aReply(db, { threadId: thread.id, renderVersion: 2 }),
    await aReply(db, { threadId: thread.id, renderVersion: 2, position: 2 }),
  ];
  const [card] = await db.sql<
    [{ id: number }]
  >`insert into link_cards (url) values ('https://example.com/') returning id`;
  await db.sql`insert into post_cards (card_id, subject_kind, subject_id) values (${card.id}, 'reply', ${shows.id})`;
  await onCardFound({ db, actor: system, now: new Date() }, { subjectId: card.id });
  const stale = await db.sql<Array<{ id: number }>>`select id from replies where render_version = 0`;
  expect(stale.map(({ id }) => id)).toEqual([shows.id]);
  expect(stale).not.toContainEqual({ id: other.id });
  expect(await db.sql`select 1 from threads where render_version = 0`).toEqual([]);
  expect(
    await db.sql`select 1 from graphile_worker.jobs where task_identifier = ${renderPostsAgainTask}`,
  ).toHaveLength(1);
});
