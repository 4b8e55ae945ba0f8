import { describe, expect, it } from 'vitest';
import {
  countMembers,
  directoryPageSize,
  listMembers,
} from '#app/features/accounts/member-directory-queries.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const find = async (q: string, role: 'moderator' | null = null) =>
  (await listMembers(db, { q, role, after: null })).map((line) => line.handle);

describe('listMembers', () => {
  it('finds parts of names and handles, and an address only as a whole', async () => {
    const ann = await aMember(db, { displayName: 'Ann 100% Ördög' });
    await aMember(db, { displayName: 'Somebody else' });
    for (const q of ['ördög', '100%', ann.handle.toUpperCase(), `${ann.handle}@people.test`])
      expect(await find(q), q).toEqual([ann.handle]);
    for (const q of ['people.test', '%%', '_nn 100']) expect(await find(q), q).toEqual([]);
  });

  it('narrows to a role, and leaves out whoever is erased', async () => {
    const mo = await aMember(db, { role: 'moderator', displayName: 'Same name' });
    const gone = await aMember(db, { role: 'moderator', displayName: 'Same name' });
    await aMember(db, { displayName: 'Same name' });
    await db.sql`update members set state = 'erased' where id = ${gone.id}`;
    expect(await find('same name', 'moderator')).toEqual([mo.handle]);
  });

  it('goes through everybody once, page by page, also those who joined at the same moment', async () => {
    const joinedAt = '2020-01-01T00:00:00.000Z';
    for (let count = 0; count < directoryPageSize + 3; count += 1)
      await aMember(db, { joinedAt, displayName: 'Crowd' });
    const first = await listMembers(db, { q: 'crowd', role: null, after: null });
    const last = first[directoryPageSize - 1];
    const after = last ? { value: last.joinedAt, id: last.id } : null;
    const second = await listMembers(db, { q: 'crowd', role: null, after });
    const seen = [...first.slice(0, directoryPageSize), ...second].map((line) => line.handle);
    expect(new Set(seen).size).toBe(directoryPageSize + 3);
    expect(seen).toHaveLength(directoryPageSize + 3);
  });
});

describe('countMembers', () => {
  it('counts by role those who can sign in, imported and suspended ones apart', async () => {
    const before = await countMembers(db);
    await aMember(db, { role: 'marketer' });
    const [imported, suspended] = [await aMember(db), await aMember(db)];
    await db.sql`update members set state = 'imported' where id = ${imported.id}`;
    await db.sql`update members set state = 'suspended' where id = ${suspended.id}`;
    expect(await countMembers(db)).toEqual({
      byRole: { ...before.byRole, member: before.byRole.member + 1, marketer: before.byRole.marketer + 1 },
      imported: before.imported + 1,
      suspended: before.suspended + 1,
    });
  });
});
