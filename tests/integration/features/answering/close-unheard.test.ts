import { describe, expect, it } from 'vitest';
import { closeUnheard } from '#app/features/answering/close-unheard.server';
import { findUnheard } from '#app/features/answering/unheard-queries.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const moderator = await aMember(db, { role: 'moderator' });
const board = await aBoard(db);
const close = (handle: string, by: MemberActor = moderator) =>
  closeUnheard({ db, actor: by, now: new Date() }, { handle, reason: 'needs-no-answer', note: '' });

describe('closeUnheard', () => {
  it('takes somebody off the list until they write again, once for ten who state it together', async () => {
    const person = await aMember(db);
    await aThread(db, { by: person, boardId: board.id });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => close(person.handle)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await close(person.handle)).toEqual({ ok: false, problem: { code: 'does-not-wait' } });
    expect(await findUnheard(db, moderator, person.handle)).toBeNull();
    expect(await auditsAbout(db, 'member', person.id)).toEqual([
      { action: 'unheard.closed', actorId: moderator.id },
    ]);
    await aThread(db, { by: person, boardId: board.id });
    expect(await findUnheard(db, moderator, person.handle)).toMatchObject({ id: person.id });
  });

  it('refuses who does not moderate, and nobody', async () => {
    const person = await aMember(db);
    await aThread(db, { by: person, boardId: board.id });
    expect(await close(person.handle, await aMember(db, { role: 'marketer' }))).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
    expect(await close('nobody-of-this-name')).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});
