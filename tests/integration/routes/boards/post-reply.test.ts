import { describe, expect, it } from 'vitest';
import { aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const post = async (member: { id: number }, place: string, fields: Record<string, string>) =>
  house.ask(place, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: house.origin, cookie: await house.signIn(member.id) },
  });
const repliesOf = async (threadId: number) =>
  (await db.sql`select from replies where thread_id = ${threadId}`).length;

describe('writing a reply', () => {
  it('posts and leads to its place', async () => {
    const ann = await aMember(db);
    const thread = await aThread(db, { slug: 'why' });
    const answer = await post(ann, `/threads/${thread.publicId}/reply`, { body: 'Because.', intent: 'post' });
    expect(answer.status).toBe(303);
    const place = await house.ask(answer.headers.get('location') ?? '');
    expect(place.headers.get('location')).toBe(`/threads/${thread.publicId}/why#reply-1`);
  });

  it('keeps what was typed when it cannot be posted', async () => {
    const ann = await aMember(db);
    const thread = await aThread(db);
    const long = `Kept words. ${'x'.repeat(20_001)}`;
    const answer = await post(ann, `/threads/${thread.publicId}/reply`, { body: long });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(long);
    expect(page).toContain('longer than a post can be');
    expect(await repliesOf(thread.id)).toBe(0);
  });

  it('shows how it would look, with the text kept and nothing posted', async () => {
    const ann = await aMember(db);
    const thread = await aThread(db);
    const answer = await post(ann, `/threads/${thread.publicId}/reply`, {
      body: 'Quite **bold**',
      intent: 'preview',
    });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('<strong>bold</strong>');
    expect(page).toContain('Quite **bold**');
    expect(await repliesOf(thread.id)).toBe(0);
  });

  it('keeps the words when the thread was locked or taken down meanwhile', async () => {
    const ann = await aMember(db);
    const locked = await aThread(db, { lockedAt: '2026-01-01T00:00:00Z' });
    const answer = await post(ann, `/threads/${locked.publicId}/reply`, {
      body: 'My long considered answer',
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('My long considered answer');
    const hidden = await aThread(db, { state: 'hidden', title: 'Hidden title' });
    const gone = await post(ann, `/threads/${hidden.publicId}/reply`, { body: 'My long considered answer' });
    expect(gone.status).toBe(404);
    const page = await gone.text();
    expect(page).toContain('My long considered answer');
    expect(page).not.toContain('Hidden title');
  });

  it('begins with the words that are answered, never with words that may not be read', async () => {
    const ann = await aMember(db);
    const thread = await aThread(db);
    const reply = await aReply(db, { threadId: thread.id, bodySource: 'The quoted words' });
    const held = await aReply(db, {
      threadId: thread.id,
      position: 2,
      bodySource: 'Held words',
      state: 'held',
    });
    const headers = { cookie: await house.signIn(ann.id) };
    const page = async (id: string) =>
      (await house.ask(`/threads/${thread.publicId}/reply?quote=${id}`, { headers })).text();
    expect(await page(reply.publicId)).toContain('&gt; The quoted words');
    expect(await page(held.publicId)).not.toContain('Held words');
  });

  it('asks for patience after twenty posts in five minutes, and keeps the words', async () => {
    const ann = await aMember(db);
    const thread = await aThread(db);
    for (let count = 0; count < 20; count += 1)
      await post(ann, `/threads/${thread.publicId}/reply`, { body: `Reply ${count}` });
    const answer = await post(ann, `/threads/${thread.publicId}/reply`, { body: 'One more' });
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('One more');
    expect(await repliesOf(thread.id)).toBe(20);
  });
});

describe('replying with a saved reply', () => {
  const answerWith = async (role: 'member' | 'marketer', fields: Record<string, string>) => {
    const [writer, thread] = [await aMember(db, { role }), await aThread(db)];
    const saved = `saved${String(thread.id).padStart(7, '0')}`;
    await db.sql`
      insert into saved_replies (public_id, title, body, changed_at)
      values (${saved}, ${saved}, 'About your {{product.name}}.', now())`;
    const place = `/threads/${thread.publicId}/reply`;
    const answer = await post(writer, place, { saved, ...fields });
    const headers = { cookie: await house.signIn(writer.id) };
    const opened = await (await house.ask(`${place}?saved=${saved}`, { headers })).text();
    return { answer, page: await answer.text(), opened, thread };
  };

  it('adds the text below what is written, posts nothing, and says what is empty', async () => {
    const { answer, page, opened, thread } = await answerWith('marketer', {
      body: 'Good morning.',
      intent: 'insert',
    });
    expect(answer.status).toBe(200);
    expect(page).toContain('Good morning.\n\nAbout your [product name].</textarea>');
    expect(page).toContain('There was nothing to fill in here');
    expect(opened).toContain('About your [product name].</textarea>');
    expect(await repliesOf(thread.id)).toBe(0);
  });

  it.each(['About your [product name].', 'Hello {{ member.name }}.'])('does not post %s', async (body) => {
    const { answer, page, thread } = await answerWith('marketer', { body, intent: 'post' });
    expect(answer.status).toBe(422);
    expect(page).toContain('put your own words in the place of');
    expect(page).toContain(`${body}</textarea>`);
    expect(await repliesOf(thread.id)).toBe(0);
  });

  it('is nothing that customers see, nor anything that their words are held against', async () => {
    const inserted = await answerWith('member', { body: 'Mine.', intent: 'insert' });
    expect(inserted.page).toContain('Mine.</textarea>');
    expect(inserted.page + inserted.opened).not.toContain('About your');
    expect(inserted.page + inserted.opened).not.toContain('Saved replies');
    const posted = await answerWith('member', { body: 'It says [product name].', intent: 'post' });
    expect(posted.answer.status).toBe(303);
  });
});
