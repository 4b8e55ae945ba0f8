import { expect, it } from 'vitest';
import { listAutomated } from '#app/features/answering/automated-queries.server';
import { markAutomated } from '#app/features/answering/mark-automated.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();

it('is an admin’s to say, once, and to take back', async () => {
  const [admin, moderator, bot] = [
    await aMember(db, { role: 'admin' }),
    await aMember(db, { role: 'moderator' }),
    await aMember(db),
  ];
  const mark = (automated: boolean, actor = admin, { handle } = bot) =>
    markAutomated({ db, actor, now: new Date() }, { handle, automated });
  expect(await mark(true, moderator)).toEqual({
    ok: false,
    problem: { code: 'refused', because: 'team-only' },
  });
  await Promise.all([mark(true), mark(true)]);
  expect(await listAutomated(db)).toEqual([{ handle: bot.handle, name: bot.displayName }]);
  await mark(false);
  expect(await listAutomated(db)).toEqual([]);
  expect((await auditsAbout(db, 'member', bot.id)).map(({ action }) => action)).toEqual([
    'member.marked-automated',
    'member.marked-human',
  ]);
  const nobody = { ...bot, handle: 'nobody-of-this-name' };
  expect(await mark(true, admin, nobody)).toEqual({ ok: false, problem: { code: 'no-such-member' } });
});
