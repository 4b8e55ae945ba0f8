import { describe, expect, it } from 'vitest';
import { consentTexts } from '#app/features/privacy/consent';
import { setConsent } from '#app/features/privacy/set-consent.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const say = (actor: MemberActor, granted: boolean) =>
  setConsent({ db, actor, now: new Date('2026-02-01T10:00:00Z') }, { purpose: 'contact', granted });
const saidBy = (actor: MemberActor) =>
  db.sql`select granted, text_version as version, source from consents where member_id = ${actor.id} order by id`;

describe('setConsent', () => {
  it('adds one row of ten tabs that answer at the same moment, with the wording that was shown', async () => {
    const actor = await aMember(db);
    await Promise.all(Array.from({ length: 10 }, () => say(actor, true)));
    const { version } = consentTexts.contact;
    expect(await saidBy(actor)).toEqual([{ granted: true, version, source: 'settings' }]);
    expect(await factsAbout(db, 'member', actor.id)).toEqual([
      {
        kind: 'consent.changed',
        actorId: actor.id,
        payload: { purpose: 'contact', granted: true },
        tasks: [],
      },
    ]);
  });

  it('keeps each change, and takes silence for no', async () => {
    const actor = await aMember(db);
    for (const granted of [false, true, true, false, false, true]) await say(actor, granted);
    expect((await saidBy(actor)).map((row) => row['granted'])).toEqual([true, false, true]);
  });
});
