import { describe, expect, it } from 'vitest';
import { listConsents, listLiveUses } from '#app/features/testimonials/consent-queries.server';
import { expireConsents, remindOfEnds } from '#app/features/testimonials/expire-consents.server';
import { grantUses } from '#app/features/testimonials/grant-uses.server';
import { recordDeliveries } from '#app/features/testimonials/record-deliveries.server';
import { sendAuthorLetter } from '#app/features/testimonials/send-author-letter.server';
import { listDeliveries } from '#app/features/testimonials/testimonial-queries.server';
import { withdrawUses } from '#app/features/testimonials/withdraw-uses.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { system, visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { factsAbout, kindsAbout } from '#tests/support/facts';
import { keepLetters } from '#tests/support/letters';
import { aMember } from '#tests/support/people';
import { aTestimonial } from '#tests/support/testimonials';

const { db } = await testDatabase();
const ctx = { db, actor: visitor, now: new Date() };
const liveOf = async (id: number) => (await listLiveUses(db, [id])).get(id) ?? [];

describe('withdrawUses', () => {
  it('takes one use back alone, by the secret address, with a row that says when', async () => {
    const one = await aTestimonial(db, { uses: ['this-site', 'ads'] });
    const tags: string[][] = [];
    db.onTouched((touched) => void tags.push([...touched]));
    expect(await withdrawUses(ctx, { key: one.authorKey, uses: ['ads'] })).toEqual({
      ok: true,
      value: { withdrawn: ['ads'] },
    });
    expect(tags.flat()).toContain('testimonials');
    expect(await liveOf(one.id)).toEqual(['this-site']);
    expect((await listConsents(db, one.id))[0]).toMatchObject({
      use: 'ads',
      granted: false,
      source: 'author-page',
    });
    expect(
      (await factsAbout(db, 'testimonial', one.id)).map(({ kind, payload, tasks }) => ({
        kind,
        payload,
        tasks,
      })),
    ).toEqual([
      {
        kind: 'testimonial.withdrawn',
        payload: { uses: 'ads', all: false },
        tasks: ['notifications.tell', 'search.index'],
      },
    ]);
  });

  it('says the same again without another row, and knows no other address', async () => {
    const one = await aTestimonial(db);
    const twice = await Promise.all(
      Array.from({ length: 5 }, () =>
        withdrawUses(ctx, { key: one.authorKey, uses: ['this-site', 'print'] }),
      ),
    );
    expect(twice.filter((answer) => answer.ok && answer.value.withdrawn.length > 0)).toHaveLength(1);
    expect(await listConsents(db, one.id)).toHaveLength(2);
    expect(await withdrawUses(ctx, { key: 'b'.repeat(96), uses: 'all' })).toMatchObject({ ok: false });
    expect(await withdrawUses(ctx, { key: one.publicId, uses: 'all' })).toMatchObject({ ok: false });
  });

  it('takes all of it back, and only the team can let it stand again once it is lent anew', async () => {
    const one = await aTestimonial(db, { uses: ['this-site', 'social'], featured: true });
    await withdrawUses(ctx, { key: one.authorKey, uses: 'all' });
    expect(await liveOf(one.id)).toEqual([]);
    await grantUses(ctx, { key: one.authorKey, uses: ['this-site'], months: 0 });
    const [row] = await db.sql`select state, featured from testimonials where id = ${one.id}`;
    expect(row).toEqual({ state: 'received', featured: false });
    expect(await db.sql`select id from usable_testimonials('this-site') where id = ${one.id}`).toHaveLength(
      0,
    );
  });

  it('tells every marketer where the words had been used, and sends the author a receipt', async () => {
    const marketer = await aMember(db, { role: 'marketer' });
    const one = await aTestimonial(db, { email: 'ada@example.test', uses: ['other-sites'] });
    await recordDeliveries(db, [one.id], { kind: 'embed', place: 'https://shop.example' });
    await recordDeliveries(db, [one.id], { kind: 'embed', place: 'https://shop.example' });
    expect(await listDeliveries(db, one.id)).toHaveLength(1);
    await withdrawUses(ctx, { key: one.authorKey, uses: ['other-sites'] });
    const [fact] = await db.sql<[Parameters<typeof onNotableFact>[1]]>`
      select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
      from events where subject_id = ${one.id} and kind = 'testimonial.withdrawn'`;
    await onNotableFact({ db, actor: system, now: new Date() }, fact);
    const [notice] = await db.sql<[{ detail: Record<string, unknown> }]>`
      select detail from notifications where member_id = ${marketer.id} and subject_id = ${one.id}`;
    expect(notice.detail).toMatchObject({
      what: 'withdrawn',
      uses: 'other sites',
      places: 'https://shop.example',
    });

    const { mailer, letters } = keepLetters();
    const options = { mailer, origin: 'https://house.test', brand: 'Quern' };
    await sendAuthorLetter(ctx, { testimonialId: one.id, about: 'withdrawn' }, options);
    expect(letters[0]?.text).toMatch(/On other sites of the brand: \d+ \w+ \d{4} at \d\d:\d\d UTC/);
  });

  it('cannot be undone by changing or removing a row', async () => {
    const one = await aTestimonial(db);
    await expect(
      db.sql`update testimonial_consents set granted = false where testimonial_id = ${one.id}`,
    ).rejects.toThrow();
    await expect(db.sql`delete from testimonial_consents where testimonial_id = ${one.id}`).rejects.toThrow();
  });
});

describe('expireConsents', () => {
  it('finds a use dead from its very end, adds the row once, and tells', async () => {
    const one = await aTestimonial(db, {
      endsAt: new Date(Date.now() - 1000).toISOString(),
      uses: ['this-site', 'print'],
    });
    const lasting = await aTestimonial(db, { endsAt: new Date(Date.now() + 86_400_000).toISOString() });
    expect(await liveOf(one.id)).toEqual([]);
    await Promise.all([expireConsents(ctx), expireConsents(ctx)]);
    await expireConsents(ctx);
    const rows = await listConsents(db, one.id);
    expect(
      rows
        .filter(({ source }) => source === 'end')
        .map(({ use }) => use)
        .sort(),
    ).toEqual(['print', 'this-site']);
    expect(await kindsAbout(db, 'testimonial', one.id)).toEqual(['testimonial.use-ended']);
    expect(await liveOf(lasting.id)).toEqual(['this-site']);
  });

  it('reminds once while there is time to ask again', async () => {
    const soon = await aTestimonial(db, { endsAt: new Date(Date.now() + 5 * 86_400_000).toISOString() });
    const late = await aTestimonial(db, { endsAt: new Date(Date.now() + 50 * 86_400_000).toISOString() });
    await Promise.all([remindOfEnds(ctx), remindOfEnds(ctx)]);
    expect(await kindsAbout(db, 'testimonial', soon.id)).toEqual(['testimonial.use-ending']);
    expect(await kindsAbout(db, 'testimonial', late.id)).toEqual([]);
  });
});
