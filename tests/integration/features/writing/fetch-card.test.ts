import { describe, expect, it } from 'vitest';
import { onCardFound } from '#app/features/boards/on-card-found.server';
import { renderPostsAgain } from '#app/features/boards/render-posts-again.server';
import { fetchCard } from '#app/features/writing/fetch-card.server';
import { findCards, findCardsTogether } from '#app/features/writing/find-cards.server';
import type { Outbound } from '#app/lib/outbound/outbound.server';
import { done, refused } from '#app/lib/result';
import { system } from '#app/policy/actor';
import { aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date() };
const own = 'https://vouch.example';

/** A world of one page; everything else does not answer. */
function worldOf(pages: Record<string, string>): Pick<Outbound, 'readPage'> & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async readPage(url) {
      asked.push(url);
      const html = pages[url];
      return html === undefined
        ? refused('unreachable')
        : done({ url, contentType: 'text/html', bytes: Buffer.from(html) });
    },
  };
}

const cardOf = async (url: string) => {
  const [card] = await db.sql<[{ id: number; state: string; title: string; tries: number }]>`
    select id, state, title, tries from link_cards where url = ${url}`;
  return card;
};
const jobsFor = async (cardId: number) =>
  (await db.sql`select 1 from graphile_worker.jobs where key = ${`card-${cardId}`}`).length;

describe('a card', () => {
  it('is asked for once, whoever shows its address, and drawn into the posts that do', async () => {
    const url = 'https://example.com/kettle';
    const thread = await aThread(db, { bodySource: `Look:\n\n${url}` });
    const reply = await aReply(db, { threadId: thread.id, bodySource: url });
    await findCards(ctx, { subjectKind: 'thread', subjectId: thread.id });
    const told = [thread, await aThread(db)].map(({ id }) => ({ subjectKind: 'thread', subjectId: id }));
    for (let time = 0; time < 2; time += 1)
      await findCardsTogether(ctx, [...told, { subjectKind: 'reply', subjectId: reply.id }]);
    const waiting = await cardOf(url);
    expect(await jobsFor(waiting.id)).toBe(1);

    const world = worldOf({ [url]: '<title>The kettle</title>' });
    await Promise.all([1, 2].map(() => fetchCard(db, waiting.id, { outbound: world, own })));
    await fetchCard(db, waiting.id, { outbound: world, own });
    expect(await cardOf(url)).toMatchObject({ state: 'ready', title: 'The kettle' });
    expect(await factsAbout(db, 'card', waiting.id)).toMatchObject([
      { kind: 'card.found', tasks: ['boards.show-card', 'reviews.show-card'] },
    ]);

    await onCardFound(ctx, { subjectId: waiting.id });
    await renderPostsAgain(db);
    const rows = await db.sql<Array<{ html: string }>>`
      select body_html as html from threads where id = ${thread.id} union all
      select body_html from replies where id = ${reply.id}`;
    for (const { html } of rows) expect(html).toContain('class="link-card"');
  });

  it('sends the house nowhere for words that are held or withdrawn', async () => {
    for (const state of ['held', 'hidden', 'withdrawn'] as const) {
      const thread = await aThread(db, { state, bodySource: `https://example.com/${state}` });
      await findCards(ctx, { subjectKind: 'thread', subjectId: thread.id });
      expect(await cardOf(`https://example.com/${state}`)).toBeUndefined();
    }
  });

  it('is let go with the address in an edit', async () => {
    const thread = await aThread(db, { bodySource: 'https://example.com/gone' });
    await findCards(ctx, { subjectKind: 'thread', subjectId: thread.id });
    await db.sql`update threads set body_source = 'Never mind.' where id = ${thread.id}`;
    await findCards(ctx, { subjectKind: 'thread', subjectId: thread.id });
    expect(
      await db.sql`select 1 from post_cards where subject_kind = 'thread' and subject_id = ${thread.id}`,
    ).toEqual([]);
  });

  it('is tried three times where nobody answers, and after a week again when somebody shows it', async () => {
    const url = 'https://example.com/silent';
    const thread = await aThread(db, { bodySource: url });
    await findCards(ctx, { subjectKind: 'thread', subjectId: thread.id });
    const { id } = await cardOf(url);
    for (const state of ['waiting', 'waiting', 'nothing']) {
      await fetchCard(db, id, { outbound: worldOf({}), own });
      expect((await cardOf(url)).state).toBe(state);
    }
    await findCards(ctx, { subjectKind: 'thread', subjectId: thread.id });
    expect((await cardOf(url)).state).toBe('nothing');
    const nextWeek = new Date(Date.now() + 8 * 86_400_000);
    await findCards({ ...ctx, now: nextWeek }, { subjectKind: 'thread', subjectId: thread.id });
    expect(await cardOf(url)).toMatchObject({ state: 'waiting', tries: 0 });
  });

  it('is none of a page without a title, and none of this house, which does not ask itself', async () => {
    const urls = ['https://example.com/plain', `${own}/threads/abc`];
    const thread = await aThread(db, { bodySource: urls.join('\n\n') });
    await findCards(ctx, { subjectKind: 'thread', subjectId: thread.id });
    const world = worldOf({ [urls[0] ?? '']: '<p>Words</p>' });
    for (const url of urls) {
      await fetchCard(db, (await cardOf(url)).id, { outbound: world, own });
      expect((await cardOf(url)).state).toBe('nothing');
    }
    expect(world.asked).toEqual(['https://example.com/plain']);
  });
});
