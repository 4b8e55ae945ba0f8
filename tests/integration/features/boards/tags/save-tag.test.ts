import { describe, expect, it } from 'vitest';
import { saveTag } from '#app/features/boards/tags/save-tag.server';
import { setTags } from '#app/features/boards/tags/set-tags.server';
import { findTagSlug, getTag, listTags } from '#app/features/boards/tags/tag-queries.server';
import type { MemberActor } from '#app/policy/actor';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, factsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });
const save = (
  slug: string,
  synonyms: string,
  { name = slug, by = moderator }: { name?: string; by?: MemberActor } = {},
) => saveTag({ db, actor: by, now }, { slug, name, synonyms });

async function tagged(tags: string) {
  const thread = await aThread(db);
  await db.transaction((tx) => setTags(tx, thread.id, tags));
  return thread;
}
const tagsOf = async (threadId: number) => {
  const rows = await db.sql<Array<{ slug: string }>>`
    select g.slug from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = ${threadId} order by 1`;
  return rows.map(({ slug }) => slug);
};

describe('saveTag', () => {
  it('lets another word mean the tag, in what is written from then on', async () => {
    await tagged('grinder');
    expect(await save('grinder', 'mill, Coffee Mill')).toEqual({ ok: true, value: { merged: 0 } });
    const thread = await tagged('coffee mill, grinder, burrs');
    expect(await tagsOf(thread.id)).toEqual(['burrs', 'grinder']);
    expect(await findTagSlug(db, 'coffee-mill')).toBe('grinder');
    expect(await getTag(db, moderator, 'grinder')).toMatchObject({ synonyms: ['Coffee Mill', 'mill'] });
  });

  it('takes in a tag of that name with its threads, followers and other words', async () => {
    const [both, one] = [await tagged('kettle, boiler'), await tagged('boiler')];
    await save('boiler', 'urn');
    const follower = await aMember(db);
    await db.sql`insert into tag_follows (tag_id, member_id) select id, ${follower.id} from tags where slug = 'boiler'`;
    expect(await save('kettle', 'boiler')).toEqual({ ok: true, value: { merged: 1 } });
    expect([await tagsOf(both.id), await tagsOf(one.id)]).toEqual([['kettle'], ['kettle']]);
    expect(await getTag(db, moderator, 'boiler')).toBeNull();
    expect([await findTagSlug(db, 'boiler'), await findTagSlug(db, 'urn')]).toEqual(['kettle', 'kettle']);
    const follows = await db.sql`
      select 1 from tag_follows f join tags g on g.id = f.tag_id where g.slug = 'kettle' and f.member_id = ${follower.id}`;
    expect(follows).toHaveLength(1);
    const [tag] = await db.sql<[{ id: number }]>`select id from tags where slug = 'kettle'`;
    expect(await auditsAbout(db, 'tag', tag.id)).toEqual([{ action: 'tag.changed', actorId: moderator.id }]);
    expect(await factsAbout(db, 'tag', tag.id)).toMatchObject([
      { kind: 'tag.changed', tasks: ['search.index-tag'] },
    ]);
  });

  it('keeps the address through a new name, which means it too', async () => {
    await tagged('pump');
    await save('pump', '', { name: 'Pressure' });
    expect(await getTag(db, moderator, 'pump')).toMatchObject({ name: 'Pressure', synonyms: ['Pressure'] });
    expect(await tagsOf((await tagged('pressure')).id)).toEqual(['pump']);
  });

  it('refuses a word that means another tag, members, and a tag that is gone', async () => {
    await tagged('scale, weight');
    await save('scale', 'balance');
    expect(await save('scale', 'balance, Balance')).toMatchObject({ ok: true });
    expect(await save('weight', 'Balance')).toEqual({
      ok: false,
      problem: { code: 'name-taken', name: 'Balance' },
    });
    const refused = await save('scale', '', { by: await aMember(db) });
    expect(refused).toEqual({ ok: false, problem: { code: 'refused', because: 'team-only' } });
    expect(await save('nowhere', '')).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('loses no thread that is tagged while two tags become one', async () => {
    await tagged('tea, chai');
    const threads = await Promise.all(Array.from({ length: 20 }, () => aThread(db)));
    await Promise.all([
      ...threads.map((thread) => db.transaction((tx) => setTags(tx, thread.id, 'chai'))),
      save('tea', 'chai'),
    ]);
    for (const thread of threads) expect(await tagsOf(thread.id)).toEqual(['tea']);
  });
});

describe('listTags', () => {
  it('knows nothing of a tag that stands only where the viewer may not read', async () => {
    const inner = await aThread(db, { boardId: (await aBoard(db, { seenBy: ['group:7'] })).id });
    await db.transaction((tx) => setTags(tx, inner.id, 'codename'));
    expect(await listTags(db, moderator, { q: 'codename', after: null })).toEqual([]);
    expect(await getTag(db, moderator, 'codename')).toBeNull();
    expect(await save('codename', '')).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('counts the threads that the viewer may read, and finds other words', async () => {
    const hidden = await aBoard(db, { seenBy: ['group:7'] });
    const thread = await aThread(db, { boardId: hidden.id });
    await db.transaction((tx) => setTags(tx, thread.id, 'quiet'));
    await tagged('quiet');
    await save('quiet', 'silent');
    expect(await listTags(db, moderator, { q: 'SILEN', after: null })).toEqual([
      { slug: 'quiet', name: 'quiet', synonyms: ['silent'], threads: 1 },
    ]);
  });
});
