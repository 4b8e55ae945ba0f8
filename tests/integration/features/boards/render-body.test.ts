import { describe, expect, it } from 'vitest';
import { previewBody, renderBody } from '#app/features/boards/render-body.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

describe('renderBody', () => {
  it('makes links of the people it names who exist, in any spelling, and of nobody else', async () => {
    const ann = await aMember(db);
    const gone = await aMember(db);
    await db.sql`update members set state = 'erased' where id = ${gone.id}`;
    const source = `@${ann.handle.toUpperCase()}, @${gone.handle} and @nobody-here`;
    const body = await renderBody(db, source, { seenBy: ['public'] });
    expect(body?.html).toContain(`href="/members/${ann.handle}"`);
    expect(body?.html).not.toContain(`/members/${gone.handle}`);
    expect(body?.html).not.toContain('/members/nobody-here');
  });

  it('links a board only where everybody who may read the words may enter it', async () => {
    const boards = {
      public: await aBoard(db),
      members: await aBoard(db, { seenBy: ['members'] }),
      staff: await aBoard(db, { seenBy: ['staff'] }),
    };
    const source = Object.values(boards)
      .map(({ slug }) => `#${slug}`)
      .join(' ');
    const linkedIn = async (seenBy: keyof typeof boards) => {
      const body = await renderBody(db, source, { seenBy: [seenBy] });
      return Object.entries(boards)
        .filter(([, { slug }]) => body?.html.includes(`/boards/${slug}"`))
        .map(([name]) => name);
    };
    expect(await linkedIn('public')).toEqual(['public']);
    expect(await linkedIn('members')).toEqual(['public', 'members']);
    expect(await linkedIn('staff')).toEqual(['public', 'members', 'staff']);
  });
});

describe('previewBody', () => {
  it('tells nobody of a board by pretending to write where they may not read', async () => {
    const staffOnly = await aBoard(db, { seenBy: ['staff'] });
    const place = {
      seenBy: ['staff'],
      postedBy: ['staff'],
      repliedBy: ['staff'],
      moderatedBy: ['staff'],
    } as const;
    const look = async (role: 'member' | 'moderator') =>
      previewBody({ db, now, actor: await aMember(db, { role }) }, `#${staffOnly.slug}`, place);
    expect(await look('moderator')).toContain('<a ');
    expect(await look('member')).not.toContain('<a ');
  });
});
