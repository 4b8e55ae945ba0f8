import { describe, expect, it } from 'vitest';
import { keepDraft } from '#app/features/writing/keep-draft.server';
import { aBoard } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

/** A writer whose one tab has kept a draft, and whose other has kept other words since. */
async function aWriterWithTwoTabs() {
  const [actor, board] = [await aMember(db), await aBoard(db)];
  const place = { kind: 'thread', about: board.slug } as const;
  const keep = (base: number, body: string) =>
    keepDraft({ db, actor, now: new Date() }, { place, base, fields: { title: '', body } });
  await keep(0, 'Words of the first tab.');
  await keep(1, 'Words of the second tab.');
  const headers = { origin: house.origin, cookie: await house.signIn(actor.id) };
  const typed = { board: board.slug, kind: 'question', title: '', body: 'More words of the first tab.' };
  const draft = { draftPlace: `thread:${board.slug}`, draftVersion: '1' };
  const post = (path: string, more: Record<string, string> = {}) =>
    house.ask(path, { method: 'POST', body: new URLSearchParams({ ...typed, ...draft, ...more }), headers });
  return { form: `/threads/new?board=${board.slug}`, post };
}

describe('a form that comes back', () => {
  it.each([
    ['refused', {}, 422],
    ['with a preview', { intent: 'preview' }, 200],
    ['from the sign-in page', { intent: 'resume' }, 200],
  ])('%s says which draft its tab saw last, and that there are other words', async (_how, more, status) => {
    const { form, post } = await aWriterWithTwoTabs();
    const answer = await post(form, more);
    expect(answer.status).toBe(status);
    const page = await answer.text();
    const [, field = ''] = /(<input[^>]*name="draftVersion"[^>]*>)/.exec(page) ?? [];
    expect(field).toContain('value="1"');
    expect(page).toContain('More words of the first tab.');
    expect(page).toContain('Another tab has kept other words');
    // Kept with that version, it is a conflict and shows both.
    const kept = await post('/drafts');
    expect(kept.status).toBe(409);
    expect(await kept.text()).toContain('Words of the second tab.');
  });

  it('goes on quietly where no other tab has kept anything', async () => {
    const { form, post } = await aWriterWithTwoTabs();
    const page = await (await post(form, { draftVersion: '2' })).text();
    expect(page).not.toContain('Another tab has kept other words');
    expect(page).toContain('Your draft from');
  });
});
