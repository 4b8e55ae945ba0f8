import { describe, expect, it } from 'vitest';
import { removeWall, saveWall } from '#app/features/testimonials/save-wall.server';
import { getWall, listOnWall, listWalls } from '#app/features/testimonials/wall-queries.server';
import type { WallDraft } from '#app/features/testimonials/wall-draft.server';
import type { MemberActor } from '#app/policy/actor';
import { aProduct } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { auditsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/people';
import { aTestimonial } from '#tests/support/testimonials';

const { db } = await testDatabase();
const marketer = await aMember(db, { role: 'marketer' });
const as = (actor: MemberActor) => ({ db, actor, now: new Date() });
const draft: WallDraft = {
  ...{
    name: 'A wall',
    layout: 'grid',
    theme: 'auto',
    tags: [],
    product: '',
    featuredOnly: 'no',
    most: 12,
    origins: [],
  },
};
const make = async (more: Partial<WallDraft> = {}) => {
  const saved = await saveWall(as(marketer), { publicId: null, draft: { ...draft, ...more } });
  if (!saved.ok) throw new Error(saved.problem.code);
  const wall = await getWall(db, saved.value.publicId);
  if (!wall) throw new Error('no wall');
  return wall;
};

describe('saveWall', () => {
  it('makes and changes a wall, and writes down who may hold it before and after', async () => {
    const wall = await make();
    const change = { ...draft, name: 'Another', origins: ['https://shop.example'] };
    await saveWall(as(marketer), { publicId: wall.publicId, draft: change });
    expect(await getWall(db, wall.publicId)).toMatchObject({
      name: 'Another',
      origins: ['https://shop.example'],
    });
    expect((await auditsAbout(db, 'wall', wall.id)).map(({ action }) => action)).toEqual([
      'wall.made',
      'wall.changed',
    ]);
    const [entry] =
      await db.sql`select detail from audit_entries where action = 'wall.changed' and subject_id = ${wall.id}`;
    expect(entry).toEqual({ detail: { originsBefore: 0, originsAfter: 1 } });
  });

  it('knows no product that is not there, and no wall that is gone', async () => {
    const save = (publicId: string | null, more: Partial<WallDraft>) =>
      saveWall(as(marketer), { publicId, draft: { ...draft, ...more } });
    expect(await save(null, { product: 'nothing' })).toEqual({ ok: false, problem: { code: 'no-product' } });
    const wall = await make();
    expect((await removeWall(as(marketer), wall.publicId)).ok).toBe(true);
    expect(await removeWall(as(marketer), wall.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await save(wall.publicId, {})).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('is for marketers', async () => {
    const moderator = await aMember(db, { role: 'moderator' });
    expect(await saveWall(as(moderator), { publicId: null, draft })).toMatchObject({
      problem: { because: 'team-only' },
    });
    expect(await removeWall(as(moderator), 'aaaaaaaaaaaa')).toMatchObject({
      problem: { because: 'team-only' },
    });
  });
});

describe('what stands on a wall', () => {
  it('is approved, lent for the very use, and fits by tag, product and place', async () => {
    const product = await aProduct(db);
    const uses = ['this-site', 'other-sites'] as const;
    const second = await aTestimonial(db, { uses, tags: ['repair'], place: 5, productId: product.id });
    const first = await aTestimonial(db, { uses, tags: ['repair'], place: 9, featured: true });
    const here = await aTestimonial(db, { uses: ['this-site'], tags: ['repair'] });
    await aTestimonial(db, { uses, tags: ['repair'], state: 'received' });
    await aTestimonial(db, { uses, tags: ['other'] });
    const idsOn = async (more: Partial<WallDraft>, use: 'this-site' | 'other-sites') =>
      (await listOnWall(db, await make({ tags: ['repair'], ...more }), use)).map(({ id }) => id);
    expect(await idsOn({}, 'this-site')).toEqual([first.id, second.id, here.id]);
    expect(await idsOn({}, 'other-sites')).toEqual([first.id, second.id]);
    expect(await idsOn({ featuredOnly: 'yes' }, 'this-site')).toEqual([first.id]);
    expect(await idsOn({ product: product.slug }, 'this-site')).toEqual([second.id]);
    expect(await idsOn({ layout: 'single' }, 'this-site')).toEqual([first.id]);
    expect(await idsOn({ most: 2 }, 'this-site')).toEqual([first.id, second.id]);
    const [newest] = await listWalls(db);
    expect(newest).toMatchObject({ here: 3, elsewhere: 2 });
  });
});
