import { describe, expect, it } from 'vitest';
import { hashPassword } from '#app/features/accounts/passwords.server';
import { aProduct, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const password = 'a long enough sentence';
const words = 'My "long" considered <answer> & more\n\nwith ümläuts';
const shown = 'My &quot;long&quot; considered &lt;answer&gt; &amp; more\n\nwith ümläuts';

async function somebody() {
  const member = await aMember(db);
  await db.sql`update members set password_hash = ${await hashPassword(password)} where id = ${member.id}`;
  return { ...member, email: `${member.handle}@people.test` };
}

const post = (place: string, body: URLSearchParams | FormData, cookie?: string) =>
  house.ask(place, {
    method: 'POST',
    body,
    headers: { origin: house.origin, ...(cookie ? { cookie } : {}) },
  });

/** What a browser would send from the page that asks to sign in again. */
function signInForm(page: string, answers: Record<string, string>): FormData {
  const form = new FormData();
  for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g))
    form.set(name, unescaped(value));
  for (const [name, value] of Object.entries(answers)) form.set(name, value);
  return form;
}

function unescaped(text: string): string {
  const characters: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&', '#x27': "'" };
  return text.replace(/&(quot|lt|gt|amp|#x27);/g, (whole, name: string) => characters[name] ?? whole);
}

describe('a form whose writer has been signed out', () => {
  it('is filled in again after signing in, and nothing is posted by that', async () => {
    const { email } = await somebody();
    const thread = await aThread(db);
    const place = `/threads/${thread.publicId}/reply`;
    const refused = await post(place, new URLSearchParams({ body: words, intent: 'post' }));
    expect(refused.status).toBe(401);
    const asked = await refused.text();
    expect(asked).toContain('Sign in again');
    expect(asked).not.toContain('photos');

    const mistaken = await post('/sign-in', signInForm(asked, { email, password: 'something else' }));
    expect(mistaken.status).toBe(422);
    const again = signInForm(await mistaken.text(), { email, password });
    const signedIn = await post('/sign-in', again);
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([307, place]);

    const cookie = signedIn.headers.getSetCookie().map((set) => set.slice(0, set.indexOf(';')));
    const resumed = await post(place, again, cookie.join('; '));
    expect(resumed.status).toBe(200);
    const page = await resumed.text();
    expect(page).toContain(shown);
    expect(page).toContain('Nothing is posted yet');
    expect(page).not.toContain(password);
    expect(await db.sql`select from replies where thread_id = ${thread.id}`).toEqual([]);
  });

  it('keeps every field of every form of words, but no picture', async () => {
    const member = await somebody();
    const product = await aProduct(db);
    const review = new FormData();
    for (const [name, value] of Object.entries({ stars: '4', title: 'Solid', pros: 'Quiet', body: words }))
      review.set(name, value);
    review.set('photos', new File(['not kept'], 'photo.png', { type: 'image/png' }));
    const asked = await (await post(`/products/${product.slug}/review`, review)).text();
    expect(asked).not.toContain('not kept');
    expect(asked).toContain('photos have to be chosen again');
    const again = signInForm(asked, { email: member.email, password });
    const answer = await post(`/products/${product.slug}/review`, again, await house.signIn(member.id));
    // Forms with files bring their lines as CR LF.
    const page = (await answer.text()).replaceAll('\r\n', '\n');
    for (const typed of [shown, 'value="Solid"', 'value="Quiet"']) expect(page).toContain(typed);
    expect(page).toMatch(/value="4"[^>]*checked|checked[^>]*value="4"/);
  });

  it('leads straight to the sign-in page when nothing was written, and to no other house ever', async () => {
    const thread = await aThread(db);
    const empty = await post(
      `/threads/${thread.publicId}/reply`,
      new URLSearchParams({ body: ' ', intent: 'post' }),
    );
    expect([empty.status, empty.headers.get('location')]).toEqual([302, '/sign-in']);
    const { email } = await somebody();
    const lured = new URLSearchParams({ email, password, kept: '[]', next: '//elsewhere.test/' });
    expect((await post('/sign-in', lured)).headers.get('location')).toBe('/');
  });

  it('shows an empty form when what comes back is not what was kept', async () => {
    const { id } = await somebody();
    const thread = await aThread(db);
    for (const kept of ['{', '{"body":"x"}', '[["body",1]]', JSON.stringify([['kept', '[["body","x"]]']])]) {
      const answer = await post(
        `/threads/${thread.publicId}/reply`,
        new URLSearchParams({ kept, body: 'Posted unseen', intent: 'post' }),
        await house.signIn(id),
      );
      expect(answer.status).toBe(200);
    }
    expect(await db.sql`select from replies where thread_id = ${thread.id}`).toEqual([]);
  });
});
