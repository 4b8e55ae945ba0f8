import { describe, expect, it } from 'vitest';
import { readableBoard } from '#app/features/boards/audience.server';
import { system, visitor, type Actor, type Role } from '#app/policy/actor';
import type { Visibility } from '#app/policy/audience';
import { may } from '#app/policy/policy';
import { testDatabase } from '#tests/support/database';
import { aBoard } from '#tests/support/factories';

const { db } = await testDatabase();

const member = (role: Role, emailVerified: boolean): Actor => ({
  kind: 'member',
  id: 1,
  publicId: 'somebody',
  handle: 'somebody',
  displayName: 'Somebody',
  role,
  emailVerified,
  joinedAt: '2025-01-01T00:00:00Z',
});
const roles: Role[] = ['member', 'moderator', 'marketer', 'admin'];
const actors: Actor[] = [
  visitor,
  system,
  ...roles.flatMap((role) => [member(role, true), member(role, false)]),
];

/** Every set of boards that can lie side by side, the empty one too. */
const mixtures = (['public', 'members', 'staff'] satisfies Visibility[]).reduce<Visibility[][]>(
  (sets, visibility) => [...sets, ...sets.map((set) => [...set, visibility])],
  [[]],
);

describe('readableVisibilities', () => {
  it('lets the list in SQL hold exactly the boards that may be read one by one, for everybody', async () => {
    for (const mixture of mixtures) {
      const boards = await Promise.all(
        mixture.map(async (visibility) => ({ ...(await aBoard(db, { visibility })), visibility })),
      );
      const ids = boards.map((board) => board.id);
      for (const actor of actors) {
        const listed = await db.sql<Array<{ id: number }>>`
          select b.id from boards b where b.id = any(${ids}::bigint[]) and ${readableBoard(db, actor)}`;
        const readable = boards.filter((board) => may(actor, 'board.read', board).ok);
        expect(new Set(listed.map((row) => row.id))).toEqual(new Set(readable.map((board) => board.id)));
      }
    }
  });
});
