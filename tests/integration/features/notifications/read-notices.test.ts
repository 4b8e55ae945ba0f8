import { expect, it } from 'vitest';
import { countUnread } from '#app/features/notifications/notification-queries.server';
import { readNotices } from '#app/features/notifications/read-notices.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();

it('marks every notice of one member as read', async () => {
  const [reader, other] = [await aMember(db), await aMember(db)];
  for (const member of [reader, other])
    await db.sql`
      insert into notifications (member_id, kind, cause, subject_kind, subject_id)
      values (${member.id}, 'level', 'event:1', 'member', ${member.id})`;
  await readNotices({ db, actor: reader, now: new Date() });
  expect(await countUnread(db, reader.id)).toBe(0);
  expect(await countUnread(db, other.id)).toBe(1);
});
