import type { Page } from '@playwright/test';
import { newPublicId } from '#app/lib/public-id';
import type { Sql } from '#db/client';
import { expect } from './story-test';

interface OldThread {
  board: { slug: string };
  by: { id: number };
  title: string;
  words?: string;
}

/** A question that stood there before the story begins; says where. */
export async function aThread(sql: Sql, { board, by, title, words = 'Please tell.' }: OldThread) {
  const publicId = newPublicId();
  await sql`
    with place as (update boards set thread_count = thread_count + 1 where slug = ${board.slug} returning id)
    insert into threads (public_id, board_id, author_id, kind, title, slug, body_source, body_html, render_version)
    select ${publicId}, id, ${by.id}, 'question', ${title}, 'asked', ${words}, ${`<p>${words}</p>`}, 1 from place`;
  return `/threads/${publicId}/asked`;
}

interface NewThread {
  board: { slug: string };
  title: string;
  words: string;
  tags?: string;
}

/** Opens a discussion as a person does; says where it stands. */
export async function discuss(page: Page, { board, title, words, tags = '' }: NewThread) {
  await page.goto(`/threads/new?board=${board.slug}&kind=discussion`);
  await page.getByLabel('Tags').fill(tags);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Your words').fill(words);
  await page.getByRole('button', { name: 'Post thread' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Replies as a person does. Whether it appears at once is for the story to say. */
export async function reply(page: Page, thread: string, words: string) {
  await page.goto(thread);
  await page.getByLabel('Your reply').fill(words);
  await page.getByRole('button', { name: 'Post reply' }).click();
}
