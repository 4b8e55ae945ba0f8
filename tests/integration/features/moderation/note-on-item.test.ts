import { expect, it } from 'vitest';
import { noteOnItem } from '#app/features/moderation/note-on-item.server';
import { listNotes } from '#app/features/moderation/record-queries.server';
import { aQueueItem, aReply } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('keeps a note for the moderators, in the order of writing', async () => {
  const item = await aQueueItem(db, { subjectKind: 'reply', subjectId: (await aReply(db)).id });
  const ann = await aMember(db, { role: 'moderator' });
  const ctx = { db, actor: ann, now };
  await noteOnItem(ctx, { itemPublicId: item.publicId, body: 'Same words as last week.' });
  await noteOnItem(ctx, { itemPublicId: item.publicId, body: 'I have written to them.' });
  expect((await listNotes(db, item.id)).map(({ body, writerName }) => [body, writerName])).toEqual([
    ['Same words as last week.', ann.displayName],
    ['I have written to them.', ann.displayName],
  ]);
});

it('refuses members, and items that are not there', async () => {
  const item = await aQueueItem(db, { subjectKind: 'reply', subjectId: (await aReply(db)).id });
  const [member, ann] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  const input = { itemPublicId: item.publicId, body: 'Words' };
  expect(await noteOnItem({ db, actor: member, now }, input)).toMatchObject({ problem: { code: 'refused' } });
  expect(await noteOnItem({ db, actor: ann, now }, { ...input, itemPublicId: 'aaaaaaaaaaaa' })).toMatchObject(
    { problem: { code: 'gone' } },
  );
});
