import { describe, expect, it } from 'vitest';
import { saveBoard, type BoardInput } from '#app/features/boards/save-board.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const admin = await aMember(db, { role: 'admin' });
const fields: BoardInput = {
  slug: null,
  name: 'Grinders',
  description: '',
  threadKinds: ['question', 'discussion'],
  seenBy: ['public'],
  postedBy: ['members'],
  repliedBy: ['members'],
  moderatedBy: [],
  rules: '',
  templates: {},
  position: 1,
};
const save = (input: Partial<BoardInput>, by: MemberActor = admin) =>
  saveBoard({ db, actor: by, now }, { ...fields, ...input });

async function boardOf(slug: string) {
  const [row] = await db.sql<[{ id: number; seenBy: string[] }?]>`
    select id, seen_by as "seenBy" from boards where slug = ${slug}`;
  return row;
}

const redirectsTo = async (boardId: number | undefined) => {
  const rows = await db.sql<Array<{ slug: string }>>`
    select slug from board_slug_redirects where board_id = ${boardId ?? 0} order by slug`;
  return rows.map((row) => row.slug);
};

describe('saveBoard', () => {
  it('makes a board and audits it; a name that is an address of the house gets another', async () => {
    expect(await save({ name: 'Milk & Foam' })).toEqual({ ok: true, value: { slug: 'milk-foam' } });
    const board = await boardOf('milk-foam');
    expect(await auditsAbout(db, 'board', board?.id ?? 0)).toEqual([
      { action: 'board.created', actorId: admin.id },
    ]);
    expect(await save({ name: 'New' })).toEqual({ ok: true, value: { slug: 'new-board' } });
  });

  it('keeps old addresses through renames, and lets go of one that is used again', async () => {
    await save({ name: 'Kettles' });
    await save({ slug: 'kettles', name: 'Water', seenBy: ['staff'] });
    await save({ slug: 'water', name: 'Hot water', seenBy: ['staff'] });
    const board = await boardOf('hot-water');
    expect(board?.seenBy).toEqual(['staff']);
    expect(await redirectsTo(board?.id)).toEqual(['kettles', 'water']);
    await save({ slug: 'hot-water', name: 'Water' });
    expect(await redirectsTo(board?.id)).toEqual(['hot-water', 'kettles']);
    await save({ name: 'Kettles' });
    expect(await redirectsTo(board?.id)).toEqual(['hot-water']);
  });

  it('refuses a name that is taken, for a new board and for an old one', async () => {
    await save({ name: 'Beans' });
    await save({ name: 'Filters' });
    expect(await save({ name: 'Beans' })).toEqual({ ok: false, problem: { code: 'name-taken' } });
    expect(await save({ slug: 'filters', name: 'beans' })).toEqual({
      ok: false,
      problem: { code: 'name-taken' },
    });
    expect(await boardOf('filters')).toBeDefined();
  });

  it('makes one board of ten that are made with one name at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => save({ name: 'Racing' })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('shows what it asks of writers as it is meant, and links nobody named in it', async () => {
    const rules = '**Unplug it.** Ask @nobody or #beans.';
    await save({ name: 'Repairs', rules, templates: { question: 'Which machine:' } });
    const [board] = await db.sql`
      select rules_source as rules, rules_html as html, templates from boards where slug = 'repairs'`;
    expect(board).toEqual({
      rules,
      html: '<p><strong>Unplug it.</strong> Ask @nobody or #beans.</p>\n',
      templates: { question: 'Which machine:' },
    });
  });

  it('lets admins alone say who moderates, and those alone change it', async () => {
    const [keeper, other] = [
      await aMember(db, { role: 'moderator' }),
      await aMember(db, { role: 'moderator' }),
    ];
    const moderatorsOf = async (slug: string) => {
      const [row] = await db.sql`select moderated_by as people from boards where slug = ${slug}`;
      return row?.['people'] as string[];
    };
    await save({ name: 'Theirs', moderatedBy: [`member:${keeper.id}`] });
    expect(await moderatorsOf('theirs')).toEqual([`member:${keeper.id}`]);
    const refusedTo = await save({ slug: 'theirs', name: 'Theirs', moderatedBy: ['staff'] }, other);
    expect(refusedTo).toEqual({ ok: false, problem: { code: 'refused', because: 'team-only' } });
    const kept = await save({ slug: 'theirs', name: 'Theirs', moderatedBy: ['staff'] }, keeper);
    expect(kept.ok).toBe(true);
    expect(await moderatorsOf('theirs')).toEqual([`member:${keeper.id}`]);
    await save({ slug: 'theirs', name: 'Theirs', moderatedBy: [] });
    expect(await moderatorsOf('theirs')).toEqual([`member:${keeper.id}`]);
    await save({ slug: 'theirs', name: 'Theirs', moderatedBy: ['staff'] });
    expect(await moderatorsOf('theirs')).toEqual(['staff']);
  });

  it('refuses members and marketers, and a board that is gone', async () => {
    for (const role of ['member', 'marketer'] as const)
      expect(await save({ name: 'Mine' }, await aMember(db, { role }))).toEqual({
        ok: false,
        problem: { code: 'refused', because: 'team-only' },
      });
    expect(await save({ slug: 'nowhere', name: 'Mine' })).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await boardOf('mine')).toBeUndefined();
  });
});
