import { describe, expect, it } from 'vitest';
import { findBoards, findPeople } from '#app/features/boards/completion-queries.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();

describe('findPeople', () => {
  it('offers those who speak in the thread first, the latest before the others, and never oneself', async () => {
    const asker = await aMember(db);
    const early = await aMember(db);
    const late = await aMember(db);
    const silent = await aMember(db);
    const hidden = await aMember(db);
    const thread = await aThread(db, { by: asker, boardId: (await aBoard(db)).id });
    await aReply(db, { by: early, threadId: thread.id });
    await aReply(db, { by: late, threadId: thread.id });
    await aReply(db, { by: hidden, threadId: thread.id, state: 'hidden' });
    const offered = async (begun: string, threadId: number | null = thread.id) =>
      (await findPeople(db, { actor: asker, begun, threadId })).map(({ handle }) => handle);
    expect(await offered('')).toEqual([late.handle, early.handle]);
    expect(await offered('', null)).toEqual([]);
    expect((await offered('PERSON')).slice(0, 2)).toEqual([late.handle, early.handle]);
    expect(await offered(silent.handle)).toEqual([silent.handle]);
    expect(await offered(silent.displayName)).toContain(silent.handle);
    expect(await offered('%')).toEqual([]);
    await db.sql`update members set state = 'erased' where id = ${silent.id}`;
    expect(await offered(silent.handle)).toEqual([]);
  });
});

describe('findBoards', () => {
  it('offers boards that the writer may read and that everybody in the place may enter', async () => {
    const boards = {
      public: await aBoard(db),
      members: await aBoard(db, { seenBy: ['members'] }),
      staff: await aBoard(db, { seenBy: ['staff'] }),
    };
    const nameOf = new Map(Object.entries(boards).map(([name, { slug }]) => [slug, name]));
    const offered = async (role: 'member' | 'moderator', place: keyof typeof boards | null) => {
      const found = await findBoards(db, {
        actor: await aMember(db, { role }),
        begun: 'Board-',
        place: place && { seenBy: [place] },
      });
      return found.flatMap(({ slug }) => nameOf.get(slug) ?? []);
    };
    expect(await offered('member', null)).toEqual(['public', 'members']);
    expect(await offered('member', 'public')).toEqual(['public']);
    expect(await offered('moderator', 'members')).toEqual(['public', 'members']);
    expect(await offered('moderator', 'staff')).toEqual(['public', 'members', 'staff']);
  });
});
