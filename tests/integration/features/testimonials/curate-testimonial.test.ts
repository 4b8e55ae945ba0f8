import { describe, expect, it } from 'vitest';
import { askAgain } from '#app/features/testimonials/ask-again.server';
import { curateTestimonial } from '#app/features/testimonials/curate-testimonial.server';
import { decideTestimonial } from '#app/features/testimonials/decide-testimonial.server';
import {
  getTestimonial,
  getUsable,
  listTestimonials,
} from '#app/features/testimonials/testimonial-queries.server';
import { quoteOf } from '#app/features/testimonials/testimonial-view';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, kindsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/people';
import { aTestimonial } from '#tests/support/testimonials';

const { db } = await testDatabase();
const [marketer, moderator] = [
  await aMember(db, { role: 'marketer' }),
  await aMember(db, { role: 'moderator' }),
];
const as = (actor: MemberActor) => ({ db, actor, now: new Date() });
const plain = { tags: ['repair'], place: 5, featured: 'yes' as const, shortWords: '' };

describe('decideTestimonial', () => {
  it('approves what arrived, once, and opens only the uses that live', async () => {
    const { id, publicId } = await aTestimonial(db, { state: 'received', uses: ['print'] });
    const approve = () => decideTestimonial(as(marketer), { publicId, decision: 'approve', reason: '' });
    const both = await Promise.all([approve(), approve()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getUsable(db, publicId, 'this-site')).toBeNull();
    expect(await getUsable(db, publicId, 'print')).not.toBeNull();
    expect(await kindsAbout(db, 'testimonial', id)).toEqual(['testimonial.approved']);
    expect(await auditsAbout(db, 'testimonial', id)).toEqual([
      { action: 'testimonial.approved', actorId: marketer.id },
    ]);
  });

  it('declines with a reason, also what was shown, and leaves what was withdrawn alone', async () => {
    const { publicId } = await aTestimonial(db);
    const decline = (reason: string) =>
      decideTestimonial(as(marketer), { publicId, decision: 'decline', reason });
    expect(await decline('')).toEqual({ ok: false, problem: { code: 'no-reason' } });
    expect((await decline('It names a third person.')).ok).toBe(true);
    expect(await getUsable(db, publicId, 'this-site')).toBeNull();
    const gone = await aTestimonial(db, { state: 'withdrawn' });
    expect(
      await decideTestimonial(as(marketer), { publicId: gone.publicId, decision: 'approve', reason: '' }),
    ).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('is for marketers', async () => {
    const { publicId } = await aTestimonial(db, { state: 'received' });
    expect(
      await decideTestimonial(as(moderator), { publicId, decision: 'approve', reason: '' }),
    ).toMatchObject({
      problem: { because: 'team-only' },
    });
    expect(await curateTestimonial(as(moderator), { publicId, draft: plain })).toMatchObject({
      problem: { because: 'team-only' },
    });
    expect(await askAgain(as(moderator), publicId)).toMatchObject({ problem: { because: 'team-only' } });
  });
});

describe('curateTestimonial', () => {
  it('tags, orders and features', async () => {
    const { id, publicId } = await aTestimonial(db);
    expect((await curateTestimonial(as(marketer), { publicId, draft: plain })).ok).toBe(true);
    expect(await getTestimonial(db, publicId)).toMatchObject({
      tags: ['repair'],
      place: 5,
      featured: true,
      shortWords: null,
    });
    const tagged = await listTestimonials(db, { state: null, tag: 'repair', use: 'this-site' }, null);
    expect(tagged.map((row) => row.id)).toEqual([id]);
    expect(await auditsAbout(db, 'testimonial', id)).toEqual([
      { action: 'testimonial.curated', actorId: marketer.id },
    ]);
  });

  it('shortens only where its author lets it, only by leaving out, and keeps the original', async () => {
    const words = 'It broke once. They mended it in a day.';
    const curate = async (mayShorten: boolean, shortWords: string) => {
      const { publicId } = await aTestimonial(db, { words, mayShorten });
      const answer = await curateTestimonial(as(marketer), { publicId, draft: { ...plain, shortWords } });
      return { answer, row: await getTestimonial(db, publicId) };
    };
    expect((await curate(false, 'They mended it.')).answer).toEqual({
      ok: false,
      problem: { code: 'whole-only' },
    });
    expect((await curate(true, 'They mended it in an hour.')).answer).toEqual({
      ok: false,
      problem: { code: 'other-words' },
    });
    const { row } = await curate(true, 'They mended it in a day.');
    expect(row).toMatchObject({ words, shortWords: 'They mended it in a day.' });
    expect(row && quoteOf(row)).toMatchObject({ words: 'They mended it in a day.', shortened: true });
    await expect(db.sql`update testimonials set short_words = 'x' where not may_shorten`).rejects.toThrow(
      'testimonials_shortened',
    );
  });
});

describe('askAgain', () => {
  it('asks once in ninety days, and never who has taken everything back', async () => {
    const { id, publicId } = await aTestimonial(db);
    const both = await Promise.all([askAgain(as(marketer), publicId), askAgain(as(marketer), publicId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kindsAbout(db, 'testimonial', id)).toEqual(['testimonial.asked-again']);
    const gone = await aTestimonial(db, { state: 'withdrawn' });
    expect(await askAgain(as(marketer), gone.publicId)).toEqual({ ok: false, problem: { code: 'too-soon' } });
  });

  it('asks nobody who has said meanwhile that they do not want to be asked again, with an account or without', async () => {
    const member = await aMember(db);
    const ofMember = await aTestimonial(db, { authorId: member.id });
    const email = 'rather-not@example.test';
    const ofAddress = await aTestimonial(db, { email });
    await db.sql`
      insert into testimonial_requests (kind, member_id, asked_by, declined_at) values ('member', ${member.id}, ${marketer.id}, now())`;
    await db.sql`
      insert into testimonial_requests (kind, email, basis, asked_by, declined_at)
      values ('mail', ${email}, 'gave it at the counter', ${marketer.id}, now())`;
    for (const { id, publicId } of [ofMember, ofAddress]) {
      expect(await askAgain(as(marketer), publicId)).toEqual({ ok: false, problem: { code: 'declined' } });
      expect(await kindsAbout(db, 'testimonial', id)).toEqual([]);
    }
  });
});
